import { type Quad, Writer } from 'n3'

/** Statements as Turtle, shortened by `prefixes`: names and what they stand for. */
export function toTurtle(
  quads: readonly Quad[],
  prefixes: Readonly<Record<string, string>>,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const writer = new Writer({ prefixes: { ...prefixes } })
    writer.addQuads([...quads])
    writer.end((error, text) => (error ? reject(error) : resolve(text)))
  })
}
