import type { Example } from '../example.ts'
import { StarRating } from './star-rating.tsx'

export const examples: readonly Example[] = [
  {
    name: 'under a page',
    node: (
      <StarRating
        lang="it"
        action="/giudizi"
        csrf="t"
        question="Quanto sono chiare le informazioni su questa pagina?"
        good={4}
        followUps={{
          positive: {
            question: 'Quali sono stati gli aspetti che hai preferito?',
            answers: [
              { value: 'clear', label: 'Le indicazioni erano chiare' },
              { value: 'other', label: 'Altro' },
            ],
          },
          negative: {
            question: 'Dove hai incontrato le maggiori difficoltà?',
            answers: [
              { value: 'unclear', label: 'A volte le indicazioni non erano chiare' },
              { value: 'otherwise', label: 'Altro' },
            ],
          },
        }}
        note={{ label: 'Vuoi aggiungere altri dettagli?', hint: 'Al massimo 200 lettere.', maxLength: 200 }}
        submit="Invia il giudizio"
      />
    ),
  },
]
