import type { ErrorKind } from '../../kernel/error.ts'

/** Why nothing came from an address of another site, in words. */
export const FETCH_ERRORS = {
  'fetch/address': {
    status: 422,
    text: {
      it: '«{address}» non è un indirizzo. Copialo dalla barra del browser: comincia con https://.',
      en: '“{address}” is not an address. Copy it from the bar of the browser: it begins with https://.',
    },
  },
  'fetch/scheme': {
    status: 422,
    text: {
      it: 'L’indirizzo {address} non comincia con https://: così chiunque lungo la strada potrebbe cambiare i dati. Cerca lo stesso file con https.',
      en: 'The address {address} does not begin with https://: anybody on the way could change the data. Look for the same file with https.',
    },
  },
  'fetch/credentials': {
    status: 422,
    text: {
      it: 'Nell’indirizzo c’è un nome utente o una password. Toglili: si leggono solo file aperti a tutti.',
      en: 'The address holds a user name or a password. Take them out: only files that are open to everybody are read.',
    },
  },
  'fetch/unknown-host': {
    status: 422,
    text: {
      it: 'Il sito {host} non si trova. Controlla come è scritto l’indirizzo; se è giusto, il sito non c’è più o il suo nome non risponde.',
      en: 'The site {host} cannot be found. Check how the address is spelled; if it is right, the site is gone or its name does not answer.',
    },
  },
  'fetch/inside': {
    status: 422,
    text: {
      it: 'L’indirizzo di {host} è di una rete interna: da qui si leggono solo siti pubblici.',
      en: 'The address of {host} belongs to an internal network: only public sites are read from here.',
    },
  },
  'fetch/unreachable': {
    status: 502,
    text: {
      it: 'Il sito {host} non risponde ({reason}). Riprova più tardi.',
      en: 'The site {host} does not answer ({reason}). Try again later.',
    },
  },
  'fetch/timeout': {
    status: 504,
    text: {
      it: 'Il sito {host} non ha finito di rispondere in {seconds} secondi.',
      en: 'The site {host} did not finish answering in {seconds} seconds.',
    },
  },
  'fetch/status': {
    status: 502,
    text: {
      it: 'Il sito {host} ha risposto {status} invece del file. Apri l’indirizzo nel browser: forse il file è stato spostato.',
      en: 'The site {host} answered {status} instead of the file. Open the address in a browser: the file may have moved.',
    },
  },
  'fetch/redirects': {
    status: 502,
    text: {
      it: 'Il sito {host} rimanda a un altro indirizzo più di {limit} volte. Scrivi l’indirizzo a cui si arriva alla fine.',
      en: 'The site {host} sends on to another address more than {limit} times. Write the address where it ends.',
    },
  },
  'fetch/too-large': {
    status: 422,
    text: {
      it: 'Il file su {host} è più grande di {limit} MB, il massimo che si legge.',
      en: 'The file on {host} is larger than {limit} MB, the most that is read.',
    },
  },
  'fetch/encoded': {
    status: 502,
    text: {
      it: 'Il sito {host} manda il file compresso ({encoding}) anche se non è stato chiesto. Cerca un indirizzo che dia il file così com’è.',
      en: 'The site {host} sends the file compressed ({encoding}) though nobody asked. Look for an address that gives the file as it is.',
    },
  },
} as const satisfies Record<string, ErrorKind>
