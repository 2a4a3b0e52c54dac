/** dependency-cruiser with the rules of the house, on this repository or on a planted one. */
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTypeScript from 'dependency-cruiser/config-utl/extract-ts-config'

export type Cruised = {
  /** The modules of ours that were read. */
  readonly sources: readonly string[]
  readonly imports: readonly (readonly [from: string, to: string])[]
  /** `rule: from → to`, one line each. */
  readonly faults: readonly string[]
}

/** Reads every import below `root`/src. */
export async function cruiseHouse(root: string): Promise<Cruised> {
  const house = `${import.meta.dirname}/../..`
  const options = await extractOptions(`${house}/.dependency-cruiser.mjs`)
  const tsConfig = extractTypeScript(`${house}/tsconfig.json`)
  const { output } = await cruise(['src'], { ...options, baseDir: root, validate: true }, {}, { tsConfig })
  const { modules, summary } = output as ICruiseResult
  const own = modules.filter(({ source }) => source.startsWith('src/'))
  return {
    sources: own.map(({ source }) => source),
    imports: own.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => [source, resolved] as const),
    ),
    faults: summary.violations.map(({ rule, from, to, cycle }) =>
      cycle
        ? `${rule.name}: ${[from, ...cycle.map(({ name }) => name)].join(' → ')}`
        : `${rule.name}: ${from} → ${to}`,
    ),
  }
}
