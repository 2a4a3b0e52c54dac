import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const HOUSE = join(import.meta.dirname, '../..')
/** Beside the repository, or beside the folder of its worktrees. The texts are not ours to give out. */
const FOLDER = ['../shared/seeds', '../../shared/seeds']
  .map((seeds) => join(HOUSE, seeds))
  .find((path) => existsSync(path))

/** What the name of a test adds where the sources of the samples are not here. */
export const SKIPPED = FOLDER ? '' : ' (skipped: ../shared/seeds is not here)'
export const SEEDS_ARE_HERE = FOLDER !== undefined

/** The text of a source of the samples, by the name of its file. */
export function readSeed(name: string): string {
  return readFileSync(join(FOLDER ?? '', name), 'utf8')
}
