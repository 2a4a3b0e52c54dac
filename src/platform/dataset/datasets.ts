import { AppError } from '../../kernel/error.ts'
import type { Application } from '../module.ts'
import type { Dataset } from './dataset.ts'
import { recordDataset } from './record-dataset.ts'
import { rowDataset } from './row-dataset.ts'
import { tiesDataset } from './ties-dataset.ts'

const known = new WeakMap<object, ReadonlyMap<string, Dataset>>()

/**
 * The datasets of an application by slug: every record type, every row type, the ties, and what the modules declare besides.
 * @throws AppError `registry/duplicate` when two of them share a slug
 */
function datasetsOf({ registry, modules }: Pick<Application, 'registry' | 'modules'>) {
  const made = known.get(registry)
  if (made) return made
  const all = [
    ...registry.types.map((type) => recordDataset(registry, type)),
    ...registry.rows.filter(({ isManaged }) => !isManaged).map((type) => rowDataset(registry, type)),
    tiesDataset,
    ...modules.flatMap((module) => module.datasets ?? []),
  ]
  const bySlug = new Map<string, Dataset>()
  for (const dataset of all) {
    if (bySlug.has(dataset.slug))
      throw new AppError('registry/duplicate', { key: 'dataset', name: dataset.slug })
    bySlug.set(dataset.slug, dataset)
  }
  known.set(registry, bySlug)
  return bySlug
}

/** Every dataset of an application, in the order in which pages list them. */
export function listDatasets(application: Pick<Application, 'registry' | 'modules'>): Dataset[] {
  return [...datasetsOf(application).values()]
}

/**
 * The dataset of that name.
 * @throws AppError `dataset/missing`
 */
export function findDataset(application: Pick<Application, 'registry' | 'modules'>, slug: string): Dataset {
  const dataset = datasetsOf(application).get(slug)
  if (!dataset) throw new AppError('dataset/missing', { slug })
  return dataset
}
