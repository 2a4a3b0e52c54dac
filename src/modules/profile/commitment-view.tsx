import type { VNode } from 'preact'
import { readText } from '../../kernel/language.ts'
import type { Context } from '../../platform/context.ts'
import type { Links } from '../../platform/http/links.ts'
import { formatDate, formatPeriod } from '../../platform/i18n/format.ts'
import type { DrawOutcome } from '../../platform/module.ts'
import { type ChartSeries, LineChart, Tag, type TagTone } from '../../ui/index.ts'
import { type JudgedCommitment, readCommitments } from './commitment-service.ts'
import { commitmentWords } from './commitment-words.ts'
import { roundLike, sayNumber } from './present.ts'
import { type Areas, readAreas } from './profile-service.ts'
import type { Verdict } from './rules.ts'

type Place = Readonly<{ ctx: Context; links: Links; areas: Areas }>

const TONES: Readonly<Record<Verdict['kind'], TagTone>> = {
  reached: 'done',
  'on-track': 'todo',
  behind: 'late',
  unknown: 'gap',
}

/** What was promised, what was measured last and what was expected by then: enough to redo the verdict by hand. */
function sentences(
  { ctx }: Place,
  { commitment, indicator, observations, verdict }: JudgedCommitment,
): string[] {
  const { language } = ctx
  const words = commitmentWords(language)
  const { baseline, baselineOn, target, targetOn } = commitment.values
  const say = (value: number) => sayNumber(indicator, value, language)
  const day = formatDate(targetOn, language)
  const promise =
    baseline === null || baselineOn === null
      ? words.promise(say(target), day)
      : words.promiseFrom(say(baseline), formatDate(baselineOn, language), say(target), day)
  if (verdict.kind === 'unknown') {
    const why = {
      'no-value': words.noValue,
      'no-baseline': words.noBaseline,
      'too-old': words.noValueSince(verdict.lastOn === null ? '' : formatDate(verdict.lastOn, language)),
    }
    return [promise, why[verdict.why]]
  }
  const { on, value } = verdict.last
  const precision = observations.find(({ values }) => values.on === on)?.values.precision ?? 'day'
  const last = words.last(say(value), formatPeriod(on, precision, language))
  if (verdict.kind === 'reached') return [promise, last]
  const expected = roundLike(verdict.expected, [baseline ?? target, target, value])
  return [promise, last, words.expected(say(expected))]
}

/** Two lines: the straight one from the baseline to the target, and what was measured. */
function seriesOf({ ctx }: Place, { commitment, observations }: JudgedCommitment): ChartSeries[] {
  const words = commitmentWords(ctx.language)
  const { baseline, baselineOn, target, targetOn } = commitment.values
  const start = baselineOn === null ? [] : [{ on: baselineOn, value: baseline }]
  return [
    { label: words.expectedLine, tone: 'expected', points: [...start, { on: targetOn, value: target }] },
    {
      label: words.realLine,
      tone: 'main',
      points: observations.map(({ values: { on, value } }) => ({ on, value })),
    },
  ]
}

function Chart({ place, judged }: { place: Place; judged: JudgedCommitment }): VNode | null {
  const { language } = place.ctx
  const { indicator, observations } = judged
  // One line alone is no picture: the sentence says it already.
  if (observations.every(({ values }) => values.value === null)) return null
  const say = (value: number) => sayNumber(indicator, value, language)
  return (
    <LineChart
      lang={language}
      description={commitmentWords(language).chart(readText(indicator.general.title, language).text)}
      series={seriesOf(place, judged)}
      sayValue={say}
      sayPoint={(series, { on, value }) =>
        `${series.label}, ${formatDate(on, language)}: ${value === null ? '' : say(value)}`
      }
      table={null}
    />
  )
}

function Commitment({ place, judged }: { place: Place; judged: JudgedCommitment }): VNode {
  const { ctx, links, areas } = place
  const { indicator, area, commitment, verdict } = judged
  const words = commitmentWords(ctx.language)
  const title = readText(indicator.general.title, ctx.language)
  const where = area === null ? undefined : areas.titles.get(area)
  const said = commitment.values.words
  return (
    <section class="commitment">
      <h3>
        <a href={links.record(ctx.territory.slug, 'indicatori', indicator.slug)} lang={title.language}>
          {title.text}
        </a>
        {where ? ` · ${readText(where, ctx.language).text}` : null}{' '}
        <Tag label={words.verdicts[verdict.kind]} tone={TONES[verdict.kind]} />
      </h3>
      <p>{sentences(place, judged).join(' ')}</p>
      <Chart place={place} judged={judged} />
      {said ? (
        <p>
          {words.inWords}: «{readText(said, ctx.language).text}»
        </p>
      ) : null}
    </section>
  )
}

/** Whether the numbers moved that an action, or a strand of it, promised to move. */
export const drawCommitments: DrawOutcome = async (ctx, record, links) => {
  const [commitments, areas] = await Promise.all([readCommitments(ctx, record), readAreas(ctx)])
  if (commitments.length === 0) return null
  const words = commitmentWords(ctx.language)
  const place = { ctx, links, areas }
  return (
    <>
      {commitments.map((judged) => (
        <Commitment key={judged.commitment.id} place={place} judged={judged} />
      ))}
      <details class="folded">
        <summary>{words.rule}</summary>
        <p>{words.ruleText}</p>
      </details>
    </>
  )
}
