import type { RecordType } from '../record/type.ts'
import type { RowType } from '../row/row-type.ts'

/** `local-action` → `LocalAction`: the name of a component or the tail of an operation's. */
export function pascal(name: string): string {
  return name.replace(/(?:^|-)([a-z0-9])/g, (_whole, letter: string) => letter.toUpperCase())
}

/** The components of a type in the OpenAPI document. */
export function schemaNames(type: RecordType) {
  const name = pascal(type.type)
  return {
    /** As a page of the collection shows it. */
    item: name,
    /** With its ties and history. */
    whole: `${name}Record`,
    page: `${name}Page`,
    input: `${name}Input`,
    patch: `${name}Patch`,
  }
}

/** The components of a row type in the OpenAPI document. */
export function rowSchemaNames(type: RowType) {
  const name = pascal(type.type)
  return { item: name, page: `${name}Page`, input: `${pascal(type.collection)}Input` }
}
