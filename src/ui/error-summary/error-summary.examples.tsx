import type { Example } from '../example.ts'
import { ErrorSummary } from './error-summary.tsx'

export const examples: readonly Example[] = [
  { name: 'none', node: <ErrorSummary lang="it" errors={[]} /> },
  {
    name: 'one, of the whole form',
    node: <ErrorSummary lang="it" errors={[{ text: 'La sessione è scaduta' }]} />,
  },
  {
    name: 'many, in English',
    node: (
      <ErrorSummary
        lang="en"
        errors={[
          { text: 'The Italian title is missing', href: '#title-it' },
          { text: 'The end comes before the start', href: '#timing' },
        ]}
      />
    ),
  },
]
