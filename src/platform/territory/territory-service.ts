/** What pages and commands may ask of the territories. */
export { countTerritories, enterTerritory, listTerritories } from './territory-store.ts'
