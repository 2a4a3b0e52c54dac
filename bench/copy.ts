/** PostgreSQL's COPY over the driver, from and into memory: the fastest way that rows can go in and out. */
import type pg from 'pg'

/** What the driver's connection offers to a query of its own making. */
type Connection = Readonly<{
  query: (text: string) => void
  sendCopyFromChunk: (chunk: Buffer) => void
  endCopyFrom: () => void
}>

/** The driver calls these by name, in the order of the protocol. */
class Copy {
  readonly chunks: Buffer[] = []
  readonly done: Promise<void>
  readonly #text: string
  readonly #rows: Buffer | null
  #settle: { resolve: () => void; reject: (error: Error) => void } | undefined
  #fault: Error | undefined

  constructor(text: string, rows: Buffer | null) {
    this.#text = text
    this.#rows = rows
    this.done = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject }
    })
  }

  submit(connection: Connection): void {
    connection.query(this.#text)
  }

  handleCopyInResponse(connection: Connection): void {
    if (this.#rows) connection.sendCopyFromChunk(this.#rows)
    connection.endCopyFrom()
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    // The driver uses the memory of a message again for the next one.
    this.chunks.push(Buffer.from(chunk))
  }

  handleCommandComplete(): void {}

  handleError(error: Error): void {
    this.#fault = error
  }

  handleReadyForQuery(): void {
    if (this.#fault) this.#settle?.reject(this.#fault)
    else this.#settle?.resolve()
  }
}

async function run(client: pg.Client, copy: Copy): Promise<Copy> {
  client.query(copy as unknown as pg.Submittable)
  await copy.done
  return copy
}

/** All rows of a table, in COPY's text format. */
export async function copyOut(client: pg.Client, table: string): Promise<Buffer> {
  return Buffer.concat((await run(client, new Copy(`copy ${table} to stdout`, null))).chunks)
}

/** Puts rows in COPY's text format into a table. */
export async function copyIn(client: pg.Client, table: string, rows: Buffer): Promise<void> {
  await run(client, new Copy(`copy ${table} from stdin`, rows))
}
