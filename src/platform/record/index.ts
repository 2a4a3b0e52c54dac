/** Records, their types and fields, and the ties between them: all that a module needs to declare and read its own. */

export { findTitles } from './card-store.ts'
export { defineFields } from './field/define.ts'
export type { Field, Fields, FieldValue, Interval, Money, Values, ValuesOf } from './field/field.ts'
export { valueWords } from './field/words.ts'
export type { Card, RecordInput, StoredRecord, Tie } from './record.ts'
export { listRecords, type RecordQuery } from './record-store.ts'
export type { Registry } from './registry.ts'
export { defineRecordType, type RecordType, type Stage } from './type.ts'
