/**
 * The civic lexicon: kinds of services, and the words with which people ask for them. Other modules reach it through
 * this door only.
 *
 *     const index = await readTypeIndex(ctx)
 *     const query = readQuery('dove porto il materasso', { rings: index.rings, foreign: index.foreign, lists: [index.words] })
 *     index.match(query)[0] // → { type: ritiro-ingombranti, score: 0.9, because: «materasso vecchio» }
 */
export { rarity } from './edit-rules.ts'
export { readTypeIndex } from './lexicon-service.ts'
export { type Correction, type Query, readQuery, type Slot } from './read-query.ts'
export { findServiceType, SERVICE_TYPES } from './shared-files.ts'
export { tokenize } from './tokens.ts'
export { type TypeIndex, type TypeMatch, UNKNOWN } from './type-index.ts'
export { AUDIENCES, type Audience, type ServiceType } from './types.ts'
export { BUSINESS_EVENTS, LIFE_EVENTS, TOPICS, VOCABULARY } from './vocabularies.ts'
export { WordList } from './word-list.ts'
