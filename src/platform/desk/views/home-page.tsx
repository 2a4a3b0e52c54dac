import type { VNode } from 'preact'
import { fillWords, type Language } from '../../../kernel/language.ts'
import {
  ActionLink,
  Card,
  Columns,
  type Content,
  DataTable,
  EmptyState,
  LinkList,
  RecordList,
} from '../../../ui/index.ts'
import { historyWords } from '../history-messages.ts'
import { homeWords } from '../home-messages.ts'
import { deskWords } from '../messages.ts'
import type { Overview, OwnDesk, TextLink } from '../types.ts'
import { ActTable } from './history-page.tsx'

type Part = { readonly lang: Language; readonly overview: Overview }

const anchor = ({ title, textLang, href }: TextLink): VNode => (
  <a href={href} lang={textLang}>
    {title}
  </a>
)

function Beginning({ lang, overview }: Part): VNode | null {
  const words = homeWords(lang)
  const { isEmpty, firstSteps } = overview
  if (firstSteps.length === 0) return null
  return (
    <Card title={words.begin} sub={isEmpty ? words.beginText : words.beginMore}>
      <ul class="link-list">
        {firstSteps.map((step) => (
          <li key={step.href}>
            <ActionLink label={step.label} href={step.href} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Waiting({ lang, overview }: Part): VNode {
  const words = homeWords(lang)
  const { title, owner, check } = deskWords(lang)
  const { waiting, waitingMore } = overview
  return (
    <Card title={words.waiting} sub={words.waitingSub}>
      {waiting.length === 0 ? (
        <p>{words.waitingNone}</p>
      ) : (
        <DataTable
          lang={lang}
          caption={words.waiting}
          captionHidden
          columns={[{ title }, { title: owner }, { title: check }]}
          rows={waiting.map((one) => [
            <>
              {one.kind}: {anchor(one)}
            </>,
            one.owner ?? words.noOwner,
            one.check,
          ])}
        />
      )}
      {waitingMore > 0 ? <p>{fillWords(words.waitingMore, { count: waitingMore })}</p> : null}
    </Card>
  )
}

function Gaps({ lang, overview }: Part): VNode {
  const words = homeWords(lang)
  return (
    <Card title={words.missing} sub={words.missingSub}>
      {overview.gaps.length === 0 ? <p>{words.missingNone}</p> : null}
      {overview.gaps.map((gap) => (
        <section key={gap.words} aria-label={gap.words}>
          <h3>
            {gap.words} ({gap.count})
          </h3>
          <ul>
            {gap.items.map((one) => (
              <li key={one.href}>{anchor(one)}</li>
            ))}
            {gap.count > gap.items.length ? (
              <li>{fillWords(words.missingMore, { count: gap.count - gap.items.length })}</li>
            ) : null}
          </ul>
        </section>
      ))}
    </Card>
  )
}

function Lists({ lang, overview }: Part): VNode {
  const words = homeWords(lang)
  return (
    <Card title={words.lists}>
      <ul>
        {overview.lists.map((list) => (
          <li key={list.href}>
            <a href={list.href}>{list.label}</a> ({list.total})
            {list.stale > 0 ? (
              <>
                {', '}
                <a href={list.staleHref}>
                  {fillWords(words.listStale, { count: list.stale })}
                  <span class="visually-hidden"> · {list.label}</span>
                </a>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The home of a territory's desk: what waits, what is late, what is missing, what changed. */
export function HomePage({ lang, overview, attention }: Part & { attention: readonly Content[] }): VNode {
  const words = homeWords(lang)
  const { territoryHistory } = historyWords(lang)
  return (
    <>
      <h1>{words.homeTitle}</h1>
      <p>{words.homeIntro}</p>
      {attention}
      <Beginning lang={lang} overview={overview} />
      {overview.isEmpty ? null : <Waiting lang={lang} overview={overview} />}
      <Columns>
        {overview.isEmpty ? null : <Gaps lang={lang} overview={overview} />}
        <Lists lang={lang} overview={overview} />
      </Columns>
      <Card title={territoryHistory} more={{ label: words.recentAll, href: overview.historyHref }}>
        {overview.acts.length === 0 ? (
          <p>{words.recentNone}</p>
        ) : (
          <ActTable lang={lang} acts={overview.acts} />
        )}
      </Card>
      <Card title={words.territory}>
        <LinkList items={overview.rooms} />
      </Card>
    </>
  )
}

export type OwnDesksProps = {
  readonly lang: Language
  readonly desks: readonly OwnDesk[]
  readonly newHref: string | null
  readonly jobsHref: string | null
  readonly municipalitiesHref: string | null
  readonly tokensHref: string
  readonly ownDataHref: string
}

/** The territories in which somebody works. */
export function OwnDesks(props: OwnDesksProps): VNode {
  const { lang, desks, newHref, jobsHref, municipalitiesHref, tokensHref, ownDataHref } = props
  const words = homeWords(lang)
  return (
    <>
      <h1>{words.territories}</h1>
      {desks.length === 0 ? (
        <EmptyState title={words.noTerritories} text={words.noTerritoriesText} />
      ) : (
        <>
          <p>{words.territoriesIntro}</p>
          <RecordList
            level={2}
            items={desks.map(({ title, textLang, href, roles }) => ({ title, textLang, href, meta: roles }))}
          />
        </>
      )}
      {newHref === null ? null : (
        <p>
          <ActionLink label={words.newTerritory} href={newHref} />
        </p>
      )}
      {jobsHref === null ? null : (
        <p>
          <a href={jobsHref}>{words.jobs}</a>
        </p>
      )}
      {municipalitiesHref === null ? null : (
        <p>
          <a href={municipalitiesHref}>{words.municipalities}</a>
        </p>
      )}
      <p>
        <a href={tokensHref}>{words.tokens}</a>
      </p>
      <p>
        <a href={ownDataHref}>{words.ownData}</a>
      </p>
    </>
  )
}
