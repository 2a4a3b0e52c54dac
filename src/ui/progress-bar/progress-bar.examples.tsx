import type { Example } from '../example.ts'
import { ProgressBar } from './progress-bar.tsx'

export const examples: readonly Example[] = [
  { name: 'unknown', node: <ProgressBar lang="it" percent={null} /> },
  { name: 'unknown, with words', node: <ProgressBar lang="it" percent={null} label="2 attività su 4" /> },
  { name: 'none yet', node: <ProgressBar lang="it" percent={0} /> },
  { name: 'half, in English', node: <ProgressBar lang="en" percent={50} /> },
  { name: 'all', node: <ProgressBar lang="it" percent={100} label="4 attività su 4" /> },
]
