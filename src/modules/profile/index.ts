/**
 * The profile: indicators, their values and targets, what actions commit themselves to. Other modules reach it through
 * this door only.
 */
export { readCommitted, readUpkeep, type Upkeep } from './upkeep-service.ts'
