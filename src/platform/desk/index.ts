/** The desk: where stewards and editors write, and see what waits for them. */

export { attempt } from './attempt.ts'
export { deskRoutes } from './desk.tsx'
export { deskErrors } from './desk-errors.ts'
export { fieldWords, type Titles } from './field-words.ts'
export { clipDifference } from './rules.ts'
