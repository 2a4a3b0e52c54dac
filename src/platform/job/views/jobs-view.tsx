import type { VNode } from 'preact'
import { fillWords, type Language } from '../../../kernel/language.ts'
import { DataTable, PostButton } from '../../../ui/index.ts'
import type { Links } from '../../http/links.ts'
import { formatInstant } from '../../i18n/format.ts'
import { jobWords } from '../messages.ts'
import type { Work } from '../types.ts'

type JobsViewProps = Readonly<{ lang: Language; links: Links; csrf: string; work: readonly Work[] }>

function outcomeOf({ triedAt, waiting, retrying, failed, error }: Work, lang: Language): string {
  const words = jobWords(lang)
  if (failed > 0) return fillWords(words.failed, { count: failed, error: error ?? '' })
  if (retrying > 0) return fillWords(words.retrying, { error: error ?? '' })
  if (waiting > 0) return words.waiting
  return triedAt ? words.fine : words.noOutcome
}

/** What is done in the background: when, how it went, and a button for each that can be asked for. */
export function JobsView({ lang, links, csrf, work }: JobsViewProps): VNode {
  const words = jobWords(lang)
  const columns = [words.job, words.last, words.outcome, words.next, words.act]
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <DataTable
        lang={lang}
        caption={words.list}
        columns={columns.map((title) => ({ title }))}
        rows={work.map((one) => [
          one.title,
          one.triedAt ? formatInstant(one.triedAt, lang) : words.never,
          outcomeOf(one, lang),
          one.next ? formatInstant(one.next, lang) : one.canBeAsked ? words.onDemand : words.onEvent,
          one.canBeAsked ? (
            <PostButton
              key={one.name}
              label={words.runNow}
              action={links.site('/accedi/lavori')}
              csrf={csrf}
              hidden={[{ name: 'name', value: one.name }]}
            />
          ) : (
            words.nothingToDo
          ),
        ])}
      />
    </>
  )
}
