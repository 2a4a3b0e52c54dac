import type { StoredRecord } from '../../platform/record/index.ts'
import type { StoredRow } from '../../platform/row/row-type.ts'
import type { requestType } from './request-type.ts'

export type Request = StoredRow<typeof requestType.fields>

/** A request with the records that it joins, as the desk shows it. */
export type ShownRequest = Readonly<{
  request: Request
  workstream: StoredRecord
  body: StoredRecord
  /** True for whoever may answer it. */
  canAnswer: boolean
}>

/** What the desk shows of requests: those there are, and what the actor could ask for. */
export type RequestDesk = Readonly<{
  requests: readonly ShownRequest[]
  bodies: readonly StoredRecord[]
  workstreams: readonly StoredRecord[]
}>
