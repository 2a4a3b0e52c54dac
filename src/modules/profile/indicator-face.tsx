import { type LocalText, readText } from '../../kernel/language.ts'
import { formatPeriod } from '../../platform/i18n/format.ts'
import { canReadDesk } from '../../platform/identity/policy.ts'
import type { DrawRecord } from '../../platform/module.ts'
import { findTitles, valueWords } from '../../platform/record/index.ts'
import {
  Card,
  type ChartSeries,
  DataTable,
  type Definition,
  Folded,
  LineChart,
  Prose,
} from '../../ui/index.ts'
import { AcrossPlaces, type Place } from './across-view.tsx'
import { profileWords } from './messages.ts'
import { freshnessTag, sayBeside, sayNumber, sayPlace, sayValue } from './present.ts'
import { type Reading, readAreas, readIndicator, readOff } from './profile-service.ts'
import { listLatestValues } from './profile-store.ts'
import { indicatorType } from './records/indicator-type.ts'
import type { Indicator, Observation, Target } from './types.ts'

/** The name of the area or body that a value is of. */
function whereOf({ ctx, areas, bodies }: Place, { values }: Observation): string {
  const { area, body } = values
  const title = area === null ? bodies.get(`body/${body}`) : areas.titles.get(area)
  return title ? readText(title, ctx.language).text : (area ?? body ?? '')
}

/** Every value, newest first; more than a screen of them is folded away. */
function AllValues({ place, observations }: { place: Place; observations: readonly Observation[] }) {
  return (
    <Folded
      lang={place.ctx.language}
      items={observations.toSorted((one, other) => (one.values.on < other.values.on ? 1 : -1))}
      draw={(some) => <ValueTable place={place} observations={some} />}
    />
  )
}

function ValueTable({ place, observations }: { place: Place; observations: readonly Observation[] }) {
  const { ctx, indicator } = place
  const words = profileWords(ctx.language)
  const text = (one: LocalText | null) => (one ? readText(one, ctx.language).text : null)
  // Where nobody wrote a note a column of "not available" would only be in the way.
  const hasWords = observations.some(({ values }) => values.words !== null)
  const hasNotes = observations.some(({ values }) => values.note !== null)
  return (
    <DataTable
      lang={ctx.language}
      caption={words.allValues}
      captionHidden
      columns={[
        { title: words.where },
        { title: words.when },
        { title: words.value, align: 'end' },
        ...(hasWords ? [{ title: words.asWritten }] : []),
        { title: words.source },
        ...(hasNotes ? [{ title: words.note }] : []),
      ]}
      rows={observations.map((observation) => {
        const { on, precision, value, qualifier, words: written, source, note } = observation.values
        return [
          whereOf(place, observation),
          formatPeriod(on, precision, ctx.language),
          value === null ? null : sayValue(indicator, { value, qualifier }, ctx.language),
          ...(hasWords ? [written] : []),
          text(source),
          ...(hasNotes ? [text(note) ?? '–'] : []),
        ]
      })}
    />
  )
}

// More lines than these cannot be told apart.
const LINES = 6

/** One line a place, the indicator's own area last so that it lies on top. */
function seriesOf(place: Place, observations: readonly Observation[]): ChartSeries[] {
  const { indicator } = place
  const groups = Map.groupBy(observations, ({ values }) => values.area ?? `body/${values.body}`)
  return [...groups]
    .filter(([, own]) => own.length > 1)
    .toSorted(([one], [other]) => Number(one === indicator.own.area) - Number(other === indicator.own.area))
    .slice(-LINES)
    .map(([key, own]) => ({
      label: whereOf(place, own[0] as Observation),
      tone: key === indicator.own.area ? 'main' : 'beside',
      points: own.map(({ values }) => ({ on: values.on, value: values.value })),
    }))
}

function OverTime({
  place,
  observations,
  targets,
}: {
  place: Place
  observations: readonly Observation[]
  targets: readonly Target[]
}) {
  const { ctx, indicator } = place
  const words = profileWords(ctx.language)
  const target = targets.filter(({ values }) => values.area === indicator.own.area).at(-1)?.values
  const say = (value: number) => sayNumber(indicator, value, ctx.language)
  return (
    <LineChart
      lang={ctx.language}
      description={words.chart(readText(indicator.general.title, ctx.language).text)}
      series={seriesOf(place, observations)}
      target={
        target
          ? {
              value: target.value,
              label: words.chartTarget(
                say(target.value),
                formatPeriod(target.on, target.precision, ctx.language),
              ),
            }
          : undefined
      }
      sayValue={say}
      sayPoint={(series, { on, value }) =>
        `${series.label}, ${on.slice(0, 4)}: ${value === null ? '' : say(value)}`
      }
      table={null}
    />
  )
}

function factsOf({ ctx, links, indicator }: Place): Definition[] {
  const words = profileWords(ctx.language)
  const { direction, nextValueOn, updateEvery } = indicatorType.fields
  const { own } = indicator
  return [
    { label: words.unit, value: readText(own.unit, ctx.language).text },
    { label: words.direction, value: direction.options[own.direction][ctx.language] },
    { label: words.every, value: valueWords(updateEvery, own.updateEvery, ctx.language) },
    { label: words.next, value: valueWords(nextValueOn, own.nextValueOn, ctx.language) },
    { label: words.licence, value: own.dataLicence },
    ...(own.dataUrl ? [{ label: words.dataUrl, value: <a href={own.dataUrl}>{own.dataUrl}</a> }] : []),
    {
      label: words.download,
      value: <a href={links.territory(ctx.territory.slug, '/dati/observations')}>{words.dataset}</a>,
    },
  ]
}

function Latest({ place, reading }: { place: Place; reading: Reading }) {
  const { ctx, indicator, areas } = place
  const words = profileWords(ctx.language)
  const { latest } = reading
  if (!latest) return <p>{words.notAvailable}</p>
  const beside = sayBeside(reading, areas, ctx.language)
  return (
    <>
      <p class="figure-grid__value">{sayValue(indicator, latest, ctx.language)}</p>
      <p>{sayPlace(indicator, latest, areas, ctx.language)}</p>
      {beside ? <p>{beside}</p> : null}
    </>
  )
}

/** An indicator: its last value and what it is held against, its way through time, every value with its source. */
export const drawIndicator: DrawRecord = async (ctx, record, links) => {
  const indicator = record as Indicator
  const words = profileWords(ctx.language)
  const onlyPublic = !canReadDesk(ctx.actor)
  const [{ observations, targets }, areas, latest] = await Promise.all([
    readIndicator(ctx, indicator),
    readAreas(ctx),
    listLatestValues(ctx.tx, onlyPublic),
  ])
  const bodySlugs = observations.flatMap(({ values }) =>
    values.body === null ? [] : [{ type: 'body', slug: values.body }],
  )
  const bodies = await findTitles(ctx.tx, bodySlugs, onlyPublic)
  const place: Place = { ctx, links, indicator, areas, bodies }
  const own = latest.filter((one) => one.indicator === indicator.slug)
  const reading = readOff(indicator, own, areas, ctx.today)
  const definition = indicator.own.definition ? readText(indicator.own.definition, ctx.language) : null
  return {
    eyebrow: indicatorType.label[ctx.language],
    tags: [
      ...(reading.isElsewhere ? [{ label: words.elsewhere, tone: 'plain' as const }] : []),
      ...freshnessTag(reading.freshness, ctx.language),
    ],
    middle: (
      <>
        <Latest place={place} reading={reading} />
        {definition ? <Prose text={definition.text} textLang={definition.language} /> : null}
      </>
    ),
    facts: factsOf(place),
    below:
      observations.length > 0 ? (
        <Card title={words.allValues}>
          <OverTime place={place} observations={observations} targets={targets} />
          <AcrossPlaces place={place} observations={observations} latest={own} />
          <AllValues place={place} observations={observations} />
        </Card>
      ) : null,
  }
}
