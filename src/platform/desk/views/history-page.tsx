import type { VNode } from 'preact'
import { fillWords, type Language } from '../../../kernel/language.ts'
import { DataTable, EmptyState, History, type HistoryEntry } from '../../../ui/index.ts'
import { historyWords } from '../history-messages.ts'
import type { TerritoryAct } from '../types.ts'

/** All that was done to one record. */
export function RecordHistory({
  lang,
  entries,
}: {
  lang: Language
  entries: readonly HistoryEntry[]
}): VNode {
  const words = historyWords(lang)
  if (entries.length === 0) return <EmptyState title={words.noHistory} />
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{words.historyOf}</h2>
      <History lang={lang} entries={entries} />
    </section>
  )
}

/** A table of acts: when, who, what, and the way to the record. */
export function ActTable({ lang, acts }: { lang: Language; acts: readonly TerritoryAct[] }): VNode {
  const words = historyWords(lang)
  return (
    <DataTable
      lang={lang}
      caption={words.territoryHistory}
      captionHidden
      columns={[{ title: words.when }, { title: words.who }, { title: words.what }, { title: words.record }]}
      rows={acts.map((act) => [
        <time key="when" datetime={act.datetime}>
          {act.when}
        </time>,
        act.who,
        act.what,
        act.record ? (
          <>
            {act.record.kind}:{' '}
            <a href={act.record.href} lang={act.record.textLang}>
              {act.record.title}
            </a>
          </>
        ) : act.count === null ? (
          '–'
        ) : (
          fillWords(words.records, { count: act.count })
        ),
      ])}
    />
  )
}

/** The latest changes in the whole territory. */
export function TerritoryHistory({ lang, acts }: { lang: Language; acts: readonly TerritoryAct[] }): VNode {
  const words = historyWords(lang)
  return (
    <>
      <h1>{words.territoryHistory}</h1>
      {acts.length === 0 ? (
        <EmptyState title={words.noHistory} />
      ) : (
        <>
          <p>{fillWords(words.territoryHistoryIntro, { count: acts.length })}</p>
          <ActTable lang={lang} acts={acts} />
        </>
      )}
    </>
  )
}
