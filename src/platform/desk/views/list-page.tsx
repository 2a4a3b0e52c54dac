import type { VNode } from 'preact'
import { fillWords, type Language } from '../../../kernel/language.ts'
import {
  ActionLink,
  Button,
  DataTable,
  EmptyState,
  Pagination,
  SelectField,
  Tag,
  TextField,
} from '../../../ui/index.ts'
import { deskWords } from '../messages.ts'
import { type DeskList, LIST_STATES, type ListRow } from '../types.ts'

export type ListPageProps = { readonly lang: Language; readonly title: string; readonly list: DeskList }

// Below this many records a search box is one more thing to understand.
const FEW = 10

function pageHref(list: DeskList, page: number): string {
  const query = new URLSearchParams()
  if (list.words) query.set('q', list.words)
  if (list.owner) query.set('ente', list.owner)
  if (list.state) query.set('mostra', list.state)
  if (page > 1) query.set('pagina', String(page))
  return query.size > 0 ? `${list.listHref}?${query}` : list.listHref
}

function Filters({ lang, list }: { lang: Language; list: DeskList }): VNode {
  const words = deskWords(lang)
  return (
    <search>
      <form class="desk-filters" method="get" action={list.listHref}>
        <TextField lang={lang} name="q" type="search" label={words.search} value={list.words} />
        {list.owners.length > 0 ? (
          <SelectField
            lang={lang}
            name="ente"
            label={words.owner}
            value={list.owner}
            options={list.owners}
            empty={words.everyOwner}
          />
        ) : null}
        <SelectField
          lang={lang}
          name="mostra"
          label={words.state}
          value={list.state}
          empty={words.states.all}
          options={LIST_STATES.map((value) => ({ value, label: words.states[value] }))}
        />
        <p class="desk-filters__end">
          <Button label={words.filter} kind="secondary" />
          {list.isNarrowed ? <a href={list.listHref}>{words.clear}</a> : null}
        </p>
      </form>
    </search>
  )
}

function titleCell(lang: Language, row: ListRow): VNode {
  const words = deskWords(lang)
  return (
    <>
      <a href={row.href} lang={row.textLang}>
        {row.title}
      </a>{' '}
      {row.isPublic ? null : <Tag label={words.draft} tone="gap" />}
    </>
  )
}

function checkCell(lang: Language, row: ListRow): VNode {
  return (
    <>
      {row.isStale ? <Tag label={row.check} tone="todo" /> : row.check}
      {row.reportHref ? (
        <>
          <br />
          <a href={row.reportHref}>
            {deskWords(lang).report}
            <span class="visually-hidden">: {row.title}</span>
          </a>
        </>
      ) : null}
    </>
  )
}

/** All records of one type: to be found, opened, and added to. */
export function ListPage({ lang, title, list }: ListPageProps): VNode {
  const words = deskWords(lang)
  const isEmpty = list.total === 0
  return (
    <>
      <h1>{title}</h1>
      {list.create ? (
        <p>
          <ActionLink label={list.create.label} href={list.create.href} kind="primary" />
        </p>
      ) : null}
      {list.isNarrowed || list.total > FEW ? <Filters lang={lang} list={list} /> : null}
      {isEmpty && list.isNarrowed ? (
        <EmptyState
          title={words.nothingFound}
          text={words.nothingFoundText}
          action={{ label: words.clear, href: list.listHref }}
        />
      ) : null}
      {isEmpty && !list.isNarrowed ? (
        <EmptyState
          title={words.nothingYet}
          text={list.create ? words.nothingYetText : words.nothingYetReader}
        />
      ) : null}
      {isEmpty ? null : (
        <DataTable
          lang={lang}
          caption={list.total === 1 ? words.countOne : fillWords(words.count, { count: list.total })}
          columns={[
            { title: words.title },
            { title: words.owner },
            { title: words.check },
            { title: words.changed },
          ]}
          rows={list.rows.map((row) => [titleCell(lang, row), row.owner, checkCell(lang, row), row.changed])}
        />
      )}
      <Pagination lang={lang} page={list.page} pages={list.pages} hrefOf={(one) => pageHref(list, one)} />
    </>
  )
}
