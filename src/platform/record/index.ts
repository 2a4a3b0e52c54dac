/** Records, their types and fields, and the ties between them. */
export { defineFields } from './field/define.ts'
export type { Field, Fields, FieldValue, Interval, Money, Values, ValuesOf } from './field/field.ts'
export { defineRecordType, type RecordType, type Stage } from './type.ts'
