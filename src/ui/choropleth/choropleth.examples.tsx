import type { Surface } from '../area-map/types.ts'
import type { Example } from '../example.ts'
import { Choropleth } from './choropleth.tsx'

const town = (west: number, south: number): Surface => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + 0.1, south],
      [west + 0.1, south + 0.1],
      [west, south + 0.1],
      [west, south],
    ],
  ],
})
const places = [54, 61, 61, null, 70, 82.5].map((value, index) => ({
  id: `comune-${index}`,
  label: `Comune ${index}`,
  href: `/aree/comune-${index}`,
  surface: town(10.4 + (index % 3) / 10, 44.7 + Math.floor(index / 3) / 10),
  value,
  said: value === null ? 'non disponibile' : `${value} %`,
}))

export const examples: readonly Example[] = [
  {
    name: 'five places with values and one without',
    node: (
      <Choropleth
        lang="it"
        description="Famiglie raggiunte dalla fibra, comune per comune, nel 2024."
        places={places}
        sayValue={(value) => `${value} %`}
      />
    ),
  },
  {
    name: 'all the same',
    node: (
      <Choropleth
        lang="en"
        description="One value everywhere."
        places={places.slice(1, 3)}
        sayValue={(value) => `${value} %`}
      />
    ),
  },
]
