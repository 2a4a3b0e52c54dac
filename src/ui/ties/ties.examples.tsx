import type { Example } from '../example.ts'
import { Ties } from './ties.tsx'

export const examples: readonly Example[] = [
  { name: 'none', node: <Ties lang="it" items={[]} /> },
  {
    name: 'stated, derived, missing',
    node: (
      <Ties
        lang="it"
        items={[
          {
            kind: 'Tavolo',
            title: 'Operatori degli sportelli welfare',
            href: '/ascolto/sportelli',
            role: 'ha proposto',
          },
          {
            kind: 'Priorità',
            title:
              'Coordinamento intercomunale per la semplificazione dei procedimenti e per la trasparenza amministrativa digitale',
            href: '/priorita/x',
            derived: 'stessa sfida e stesso tema',
          },
          { kind: 'Indicatore', title: 'Nessun indicatore', missing: true },
        ]}
      />
    ),
  },
  {
    name: 'a reason that several share',
    node: (
      <Ties
        lang="it"
        items={[
          { kind: 'Ente', title: 'Regione', href: '/enti/regione', role: 'da coinvolgere' },
          { kind: 'Ente', title: 'Comune di Sopra', href: '/enti/sopra', derived: 'sono gli otto Comuni' },
          { kind: 'Ente', title: 'Comune di Sotto', href: '/enti/sotto', derived: 'sono gli otto Comuni' },
        ]}
      />
    ),
  },
  {
    name: 'derived, in English',
    node: (
      <Ties
        lang="en"
        label="Grounds"
        items={[{ kind: 'Goal', title: 'Digital skills', href: '/g', derived: 'same theme' }]}
      />
    ),
  },
]
