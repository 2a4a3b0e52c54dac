import type { VNode } from 'preact'
import { fillWords, type Language } from '../../../kernel/language.ts'
import {
  type Content,
  DataTable,
  Facts,
  Folded,
  Form,
  Notice,
  ProgressBar,
  SelectField,
} from '../../../ui/index.ts'
import { formatNumber } from '../../i18n/format.ts'
import { bringWords } from '../messages.ts'
import { sourceWords } from '../source-messages.ts'
import type { Refusal, Report, Told } from '../types.ts'

export type ReportProps = {
  readonly lang: Language
  readonly report: Report
  readonly refusalsHref: string
}

type ToldTableProps = { lang: Language; title: string; rows: readonly Told[]; count: number }

function ToldTable({ lang, title, rows, count }: ToldTableProps): VNode | null {
  const words = bringWords(lang)
  if (rows.length === 0) return null
  const hasBefore = rows.some(({ before }) => before !== null)
  return (
    <section>
      <h3>{title}</h3>
      {count > rows.length ? (
        <p>{fillWords(words.firstOf, { shown: rows.length, count: formatNumber(count, lang) })}</p>
      ) : null}
      <DataTable
        lang={lang}
        caption={title}
        captionHidden
        columns={[
          { title: words.title },
          { title: words.line, align: 'end' },
          ...(hasBefore ? [{ title: words.before }] : []),
          { title: words.after },
        ]}
        rows={rows.map(({ title: what, line, before, after }) => [
          what || '–',
          String(line),
          ...(hasBefore ? [before || '–'] : []),
          after || '–',
        ])}
      />
    </section>
  )
}

function RefusalTable({ lang, rows }: { lang: Language; rows: readonly Refusal[] }): VNode {
  const words = bringWords(lang)
  return (
    <DataTable
      lang={lang}
      caption={words.refusals}
      captionHidden
      columns={[
        { title: words.line },
        { title: words.column },
        { title: words.value },
        { title: words.wrong },
        { title: words.right },
      ]}
      rows={rows.map(({ line, column, value, wrong, right }) => [
        String(line),
        column || '–',
        value || '–',
        wrong,
        right ?? '–',
      ])}
    />
  )
}

/** What an import would do, or did: four counts, then the rows in words, the refused ones with their reasons. */
export function ReportView({ lang, report, refusalsHref }: ReportProps): VNode {
  const words = bringWords(lang)
  const { refusals, unmatched, padded, recoded } = report
  const mended = [
    ...(padded > 0 ? [fillWords(words.padded, { count: padded })] : []),
    ...(recoded.length > 0
      ? [fillWords(words.recoded, { codes: recoded.map(({ from, to }) => `${from} → ${to}`).join(', ') })]
      : []),
  ]
  return (
    <>
      <Facts
        items={(['added', 'changed', 'same', 'refused'] as const).map((key) => ({
          value: formatNumber(report[key], lang),
          label: words[key],
        }))}
      />
      {mended.length > 0 ? (
        <Notice lang={lang}>
          {mended.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </Notice>
      ) : null}
      {unmatched.length > 0 ? (
        <Notice lang={lang} tone="warning" title={words.unmatched}>
          <Folded
            lang={lang}
            items={unmatched}
            draw={(some) => (
              <ul>
                {some.map(({ column, value, count }) => (
                  <li key={`${column} ${value}`}>
                    {column}: {fillWords(words.unmatchedTimes, { value, count })}
                  </li>
                ))}
              </ul>
            )}
          />
        </Notice>
      ) : null}
      <ToldTable lang={lang} title={words.changes} rows={report.changes} count={report.changed} />
      <ToldTable lang={lang} title={words.news} rows={report.news} count={report.added} />
      {refusals.length > 0 ? (
        <section>
          <h3>{words.refusals}</h3>
          <p>{words.refusalsIntro}</p>
          <p>
            <a href={refusalsHref}>{words.downloadRefusals}</a>
          </p>
          <Folded
            lang={lang}
            items={refusals.slice(0, 200)}
            draw={(some) => <RefusalTable lang={lang} rows={some} />}
          />
        </section>
      ) : null}
    </>
  )
}

export type ActionProps = {
  readonly lang: Language
  readonly action: string
  readonly csrf: string
  readonly intent: string
  readonly label: string
  readonly danger?: boolean
  readonly secondary?: { readonly label: string; readonly href: string } | undefined
  readonly children?: Content
}

/** One thing to do with a file. */
export function FileAction({ action, csrf, intent, label, danger, secondary, children }: ActionProps): VNode {
  return (
    <Form
      action={action}
      csrf={csrf}
      submit={label}
      submitAs={{ name: 'intent', value: intent }}
      danger={danger}
      secondary={secondary}
    >
      {children}
    </Form>
  )
}

/** How far the work on a long file is. */
export function WorkingView(props: {
  readonly lang: Language
  readonly action: string
  readonly csrf: string
  readonly percent: number
}): VNode {
  const { lang, action, csrf, percent } = props
  const words = bringWords(lang)
  return (
    <>
      <h2>{words.working}</h2>
      <p>{words.workingText}</p>
      <ProgressBar lang={lang} percent={percent} label={fillWords(words.progress, { percent })} />
      <FileAction
        lang={lang}
        action={action}
        csrf={csrf}
        intent="stop"
        label={words.stop}
        danger
        secondary={{ label: words.refresh, href: action }}
      />
    </>
  )
}

/** Has an address read again by itself, from now on. */
export function Schedule({ lang, action, csrf }: Pick<ActionProps, 'lang' | 'action' | 'csrf'>): VNode {
  const words = sourceWords(lang)
  return (
    <section class="form-part">
      <h3>{words.schedule}</h3>
      <p>{words.scheduleIntro}</p>
      <FileAction lang={lang} action={action} csrf={csrf} intent="schedule" label={words.scheduleButton}>
        <SelectField
          lang={lang}
          name="every"
          label={words.every}
          value="week"
          options={Object.entries(words.rhythms).map(([value, label]) => ({ value, label }))}
          empty={null}
        />
      </FileAction>
    </section>
  )
}
