import type { Example } from '../example.ts'
import { Pagination } from './pagination.tsx'

const hrefOf = (page: number) => `/azioni?pagina=${page}`

export const examples: readonly Example[] = [
  { name: 'one page', node: <Pagination lang="it" page={1} pages={1} hrefOf={hrefOf} /> },
  { name: 'first', node: <Pagination lang="it" page={1} pages={4} hrefOf={hrefOf} /> },
  { name: 'middle, in English', node: <Pagination lang="en" page={2} pages={4} hrefOf={hrefOf} /> },
  { name: 'last', node: <Pagination lang="it" page={4} pages={4} hrefOf={hrefOf} /> },
]
