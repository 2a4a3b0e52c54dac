import type { Dataset } from './dataset.ts'
import type { Rows } from './rows.ts'

/** A dataset as one JSON document: what it is, then its rows as objects by column, with typed values. */
export async function* jsonChunks(dataset: Dataset, about: object, rows: Rows): AsyncGenerator<string> {
  const head = JSON.stringify(about, null, 2).replace(/\n\}$/, '')
  yield `${head},\n  "rows": [`
  let separator = '\n'
  for await (const part of rows) {
    const lines = part.map((row) => {
      const line = JSON.stringify(
        Object.fromEntries(dataset.columns.map(({ name }, index) => [name, row[index] ?? null])),
      )
      const text = `${separator}    ${line}`
      separator = ',\n'
      return text
    })
    yield lines.join('')
  }
  yield '\n  ]\n}\n'
}
