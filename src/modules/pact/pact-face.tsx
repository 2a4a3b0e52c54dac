import { type LocalText, readText } from '../../kernel/language.ts'
import type { Context } from '../../platform/context.ts'
import type { Links } from '../../platform/http/links.ts'
import { formatInterval } from '../../platform/i18n/format.ts'
import { canReadDesk } from '../../platform/identity/policy.ts'
import type { DrawRecord } from '../../platform/module.ts'
import { findTitles, listRecords, type StoredRecord, valueWords } from '../../platform/record/index.ts'
import { ROLES } from '../../platform/record/relation.ts'
import { listTiesOf } from '../../platform/record/tie-store.ts'
import { Card, type Definition, Prose, Ties } from '../../ui/index.ts'
import { pactWords, SECTOR_WORDS } from './messages.ts'
import { pactType } from './pact-type.ts'
import { SECTORS, sectorOf } from './rules.ts'

type Pact = StoredRecord<typeof pactType.fields>

function pactFacts(ctx: Context, links: Links, pact: Pact, agendaTitle: LocalText | undefined): Definition[] {
  const { language, territory } = ctx
  const words = pactWords(language)
  const { signedOn, document, period } = pactType.fields
  const agendaHref = links.record(territory.slug, 'agende', pact.own.agenda ?? '')
  const agenda = agendaTitle ? <a href={agendaHref}>{readText(agendaTitle, language).text}</a> : null
  return [
    { label: signedOn.label[language], value: valueWords(signedOn, pact.own.signedOn, language) },
    pact.own.period
      ? {
          label: period.label[language],
          value: `«${readText(pact.own.period.words, language).text}»`,
          note: formatInterval(pact.own.period.from, pact.own.period.to, language),
        }
      : { label: period.label[language], value: null },
    { label: words.agenda, value: agenda },
    {
      label: document.label[language],
      value: pact.own.document ? <a href={pact.own.document}>{pact.own.document}</a> : null,
    },
    {
      label: words.matrix,
      value: <a href={links.territory(territory.slug, '/chi-fa-che-cosa')}>{words.matrixMore}</a>,
    },
  ]
}

/** A framework agreement: what it is for, who belongs to it by sector, which agenda carries it out. */
export const drawPact: DrawRecord = async (ctx, record, links, registry) => {
  const { language, territory } = ctx
  const words = pactWords(language)
  const pact = record as Pact
  const onlyPublic = !canReadDesk(ctx.actor)
  const [ties, titles] = await Promise.all([
    listTiesOf(ctx.tx, pact.id, onlyPublic),
    findTitles(ctx.tx, [{ type: 'agenda', slug: pact.own.agenda ?? '' }], onlyPublic),
  ])
  const joined = ties.filter(({ tie }) => tie.relation === 'carries')
  const ids = joined.map(({ card }) => card.id)
  const bodies = new Map(
    (await listRecords(ctx.tx, registry.byType('body'), { ids, onlyPublic })).map((body) => [body.id, body]),
  )
  const members = (sector: (typeof SECTORS)[number]) =>
    joined
      .filter(({ card }) => sectorOf(String(bodies.get(card.id)?.own.kind)) === sector)
      .map(({ tie, card }) => ({
        kind: tie.role ? ROLES[tie.role][language] : ROLES.member[language],
        title: readText(card.title, language).text,
        href: links.record(territory.slug, 'enti', card.slug),
      }))
  const facts = pactFacts(ctx, links, pact, titles.get(`agenda/${pact.own.agenda}`))
  const description = pact.own.description ? readText(pact.own.description, language) : null
  return {
    eyebrow: pactType.label[language],
    tags: [{ label: pactType.fields.state.options[pact.own.state][language], tone: 'plain' }],
    middle: (
      <>
        {description ? <Prose text={description.text} textLang={description.language} /> : null}
        {pact.own.objectives.length > 0 ? <h3>{words.objectives}</h3> : null}
        <ul>
          {pact.own.objectives.map((objective) => (
            <li key={objective.it}>{readText(objective, language).text}</li>
          ))}
        </ul>
      </>
    ),
    besideTitle: words.members,
    facts,
    below: (
      <Card title={words.members}>
        {joined.length === 0 ? <p>{words.noMembers}</p> : null}
        {SECTORS.filter((sector) => members(sector).length > 0).map((sector) => (
          <section key={sector} aria-label={SECTOR_WORDS[sector][language]}>
            <h3>{SECTOR_WORDS[sector][language]}</h3>
            <Ties lang={language} items={members(sector)} label={SECTOR_WORDS[sector][language]} />
          </section>
        ))}
      </Card>
    ),
  }
}
