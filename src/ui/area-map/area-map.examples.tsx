import type { Example } from '../example.ts'
import { AreaMap } from './area-map.tsx'
import type { Position, Surface } from './types.ts'

const square = (west: number, south: number, size = 0.1): readonly Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const town = (west: number, south: number): Surface => ({
  type: 'Polygon',
  coordinates: [square(west, south)],
})

export const examples: readonly Example[] = [
  {
    name: 'one place alone',
    node: (
      <AreaMap
        lang="it"
        description="Dove si trova il Comune."
        shapes={[{ id: 'a', label: 'Comune di Pieve', surface: town(10.4, 44.7), tone: 'here' }]}
      />
    ),
  },
  {
    name: 'a place among others, one with a hole and in two parts',
    node: (
      <AreaMap
        lang="en"
        description="The municipality and those around it."
        source="Boundaries: ISTAT, CC BY 4.0"
        shapes={[
          { id: 'a', label: 'Pieve', href: '/aree/pieve', surface: town(10.4, 44.7), tone: 'here' },
          { id: 'b', label: 'Borgo', href: '/aree/borgo', surface: town(10.5, 44.7), tone: 'around' },
          {
            id: 'c',
            label: 'Monte',
            href: '/aree/monte',
            surface: {
              type: 'MultiPolygon',
              coordinates: [[square(10.4, 44.8), square(10.42, 44.82, 0.05)], [square(10.55, 44.85, 0.03)]],
            },
            tone: 'around',
          },
        ]}
      />
    ),
  },
]
