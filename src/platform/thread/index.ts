/** The golden thread: walking it, drawing it, and saying what is missing from it. */
export { COUNTED_GAPS, threadWords } from './messages.ts'
export { GAPS, type Gap, reachable } from './rules.ts'
export { readTerritoryThread, type TerritoryThread } from './thread-service.ts'
