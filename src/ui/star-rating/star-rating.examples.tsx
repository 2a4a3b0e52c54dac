import type { Example } from '../example.ts'
import { StarRating } from './star-rating.tsx'

export const examples: readonly Example[] = [
  {
    name: 'under a page',
    node: (
      <StarRating
        lang="it"
        action="/giudizi"
        question="Quanto sono chiare le informazioni su questa pagina?"
        submit="Invia il giudizio"
      />
    ),
  },
]
