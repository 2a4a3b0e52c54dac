import type { Example } from '../example.ts'
import { LineChart } from './line-chart.tsx'

const points = [12, 14.5, null, 21, 26].map((value, index) => ({ on: `202${index}-12-31`, value }))

export const examples: readonly Example[] = [
  {
    name: 'two places, a gap and a target',
    node: (
      <LineChart
        lang="it"
        description="Famiglie raggiunte dalla fibra, dal 2020 al 2024."
        series={[
          {
            label: 'Provincia',
            tone: 'beside',
            points: points.map(({ on, value }) => ({ on, value: value && value - 4 })),
          },
          { label: 'Valle', tone: 'main', points },
        ]}
        target={{ value: 30, label: '30 % nel 2025' }}
        sayValue={(value) => `${value} %`}
        sayPoint={(series, { on, value }) => `${series.label}, ${on}: ${value} %`}
        table={<p>La tabella sta qui.</p>}
      />
    ),
  },
  {
    name: 'what was expected and what came',
    node: (
      <LineChart
        lang="it"
        description="Persone formate: atteso e reale."
        series={[
          {
            label: 'atteso',
            tone: 'expected',
            points: [
              { on: '2017-12-31', value: 0 },
              { on: '2019-06-30', value: 1000 },
            ],
          },
          { label: 'reale', tone: 'main', points: [{ on: '2018-12-31', value: 500 }] },
        ]}
        sayValue={String}
        sayPoint={(series, { on, value }) => `${series.label}, ${on}: ${value}`}
        table={null}
      />
    ),
  },
  {
    name: 'one value alone',
    node: (
      <LineChart
        lang="en"
        description="One value."
        series={[{ label: 'Valley', tone: 'main', points: points.slice(0, 1) }]}
        sayValue={String}
        sayPoint={(_series, { value }) => String(value)}
        table={null}
      />
    ),
  },
]
