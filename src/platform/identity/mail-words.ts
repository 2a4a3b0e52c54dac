/** The words of the messages that sign-in and roles send, in Italian. */
export const mailWordsIt = {
  mailSubject: '{code} è il tuo codice per entrare',
  mailText: `Qualcuno, forse tu, vuole entrare in {site} con questo indirizzo.

Il codice è: {code}

Scrivilo nella pagina aperta, oppure apri questo collegamento e premi «Entra»:

{link}

Vale {minutes} minuti e una volta sola. Se non sei stato tu, non fare niente: senza il codice nessuno entra.
`,
  invitationSubject: 'Hai un ruolo in {territory}',
  invitationText: `In {territory} ({site}) da adesso hai questo ruolo: {role}.

Per entrare apri questo collegamento e chiedi il codice: arriva a questo stesso indirizzo, non serve una password.

{link}

Se non ti aspettavi questo messaggio, puoi ignorarlo.
`,
  invitationRoles: {
    steward: 'coordini il territorio',
    reader: 'vedi la scrivania',
    editor: 'modifichi le schede di «{body}»',
  },
  farewellSubject: 'Un tuo ruolo in {territory} è finito',
  farewellText: `In {territory} ({site}) da adesso non puoi più {power}.

{left}

Se pensi che sia un errore, scrivi a chi coordina il territorio.
`,
  farewellLeft: `Puoi ancora {powers}. Per entrare nella scrivania:

{link}`,
  farewellNothingLeft: 'Qui non hai altri ruoli. Il sito pubblico resta aperto a tutti, senza entrare.',
  rolePowers: {
    steward: 'coordinare il territorio',
    reader: 'vedere la scrivania',
    editor: 'modificare le schede di «{body}»',
  },
}

/** The same words in English. */
export const mailWordsEn: typeof mailWordsIt = {
  mailSubject: '{code} is your sign-in code',
  mailText: `Somebody, perhaps you, wants to sign in to {site} with this address.

The code is: {code}

Type it into the open page, or open this link and press “Sign in”:

{link}

It works once, for {minutes} minutes. If it was not you, do nothing: without the code nobody gets in.
`,
  invitationSubject: 'You have a role in {territory}',
  invitationText: `In {territory} ({site}) you now have this role: {role}.

To sign in, open this link and ask for the code: it comes to this same address, there is no password.

{link}

If you did not expect this message, you may ignore it.
`,
  invitationRoles: {
    steward: 'you coordinate the territory',
    reader: 'you see the desk',
    editor: 'you edit the records of “{body}”',
  },
  farewellSubject: 'A role of yours in {territory} has ended',
  farewellText: `In {territory} ({site}) you can no longer {power}.

{left}

If you think that this is a mistake, write to whoever coordinates the territory.
`,
  farewellLeft: `You can still {powers}. To enter the desk:

{link}`,
  farewellNothingLeft:
    'You have no other role here. The public site is open to everybody, without signing in.',
  rolePowers: {
    steward: 'coordinate the territory',
    reader: 'see the desk',
    editor: 'edit the records of “{body}”',
  },
}
