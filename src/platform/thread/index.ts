/** The golden thread: walking it, drawing it, and saying what is missing from it. */
export { countedGap, threadWords } from './messages.ts'
export { GAPS, type Gap, reachable } from './rules.ts'
export { readPublicThread, type TerritoryThread } from './thread-service.ts'
