import type { Example } from '../example.ts'
import { ValueBars } from './value-bars.tsx'

const bar = (label: string, value: number | null, isMain = false) => ({
  label,
  value,
  said: value === null ? 'non disponibile' : `${value} %`,
  isMain,
})

export const examples: readonly Example[] = [
  {
    name: 'places, one without a value, and a benchmark',
    node: (
      <ValueBars
        lang="it"
        description="Famiglie raggiunte dalla fibra, comune per comune."
        bars={[
          bar('Comune di Pieve', 82),
          bar('Unione dei Comuni delle Alte Terre e delle Valli di Mezzo', 70, true),
          bar('Borgo', 12.5),
          bar('Monte', null),
        ]}
        benchmark={{ value: 64, label: 'Provincia: 64 %' }}
      />
    ),
  },
  {
    name: 'below zero',
    node: <ValueBars lang="en" description="Change in a year." bars={[bar('Pieve', 4), bar('Borgo', -7)]} />,
  },
  {
    name: 'sixty places',
    node: (
      <ValueBars
        lang="en"
        description="Many."
        bars={Array.from({ length: 60 }, (_, index) => bar(`Town ${index + 1}`, 60 - index))}
      />
    ),
  },
]
