import type { Example } from '../example.ts'
import { FileField } from './file-field.tsx'

export const examples: readonly Example[] = [
  {
    name: 'a table',
    node: <FileField lang="it" name="file" label="File" hint="CSV o XLSX." accept=".csv,.xlsx" required />,
  },
  { name: 'nothing chosen', node: <FileField lang="en" name="file-2" label="File" error="Choose a file" /> },
]
