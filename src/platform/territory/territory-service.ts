/** What pages may ask of the territories. */
export { listTerritories } from './territory-store.ts'
