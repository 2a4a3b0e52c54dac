import type { VNode } from 'preact'
import { readText } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/context.ts'
import type { Links } from '../../../platform/http/links.ts'
import { canEditRecord } from '../../../platform/identity/policy.ts'
import type { DrawRecord } from '../../../platform/module.ts'
import { type Definition, StarRating, Voices } from '../../../ui/index.ts'
import { LIFE_EVENTS, TOPICS } from '../../lexicon/index.ts'
import { TYPES } from '../crumbs.ts'
import { listDeadLinks } from '../dead-links/dead-link-store.ts'
import { presentDeadLinks } from '../dead-links/present-dead-link.ts'
import { listFeedback } from '../feedback/feedback-store.ts'
import { RATINGS } from '../feedback/messages.ts'
import { presentMarks } from '../feedback/present-marks.ts'
import { presentRating } from '../feedback/present-rating.ts'
import { MarksView } from '../feedback/views/marks-view.tsx'
import { type ServiceCard, statusOf } from '../present.ts'
import { cardType } from '../records/card-type.ts'
import { type CardFacts, readCardFacts } from './card-facts.ts'
import { toSaid } from './card-gaps.ts'
import { listGaps } from './card-gaps-rules.ts'
import { cardLd } from './card-ld.ts'
import { listVoices } from './card-voices.tsx'
import { cardWords } from './messages.ts'
import { GapsView } from './views/gaps-view.tsx'

// One for each field that leads elsewhere.
const MOST_LINKS = 4
// Of thousands the newest tell how the card is now.
const MOST_MARKS = 500

/** What stands beside the card: its type, topic and life event, each a way to more of the same. */
function factsOf(facts: CardFacts, { language, territory }: Context, links: Links): Definition[] {
  const words = cardWords(language)
  const search = (query: string, label: string, element?: string) => (
    <a href={links.territory(territory.slug, `/servizi?${query}`)} data-element={element}>
      {label}
    </a>
  )
  const typeLink = facts.type ? (
    <a href={links.territory(territory.slug, `${TYPES}/${facts.type.slug}`)}>{facts.type.title[language]}</a>
  ) : null
  return [
    {
      label: words.type,
      value: typeLink,
      ...(facts.type && facts.typeSure < 1
        ? { note: words.byProgram(Math.round(facts.typeSure * 100)) }
        : {}),
    },
    {
      label: words.topic,
      value: facts.topic
        ? search(`argomento=${facts.topic}`, TOPICS[facts.topic]?.[language] ?? '', 'service-topic')
        : null,
    },
    {
      label: words.event,
      value: facts.lifeEvent
        ? search(`evento=${facts.lifeEvent}`, LIFE_EVENTS[facts.lifeEvent]?.[language] ?? '')
        : null,
    },
  ]
}

/** What whoever keeps a card sees below it: what citizens said of it, what it lacks, where it leads nowhere. */
async function drawKeeping(ctx: Context, facts: CardFacts, links: Links): Promise<VNode> {
  const { language, territory } = ctx
  const { card } = facts
  const dead = await listDeadLinks(ctx.tx, { card: card.id }, MOST_LINKS)
  const said = presentMarks(await listFeedback(ctx.tx, card.id, MOST_MARKS), language)
  return (
    <>
      {said ? <MarksView lang={language} said={said} /> : null}
      <GapsView
        lang={language}
        deadLinks={presentDeadLinks(dead, language)}
        gaps={listGaps(toSaid(facts))}
        formHref={links.desk(territory.slug, `/${cardType.noun}/${card.slug}`)}
      />
    </>
  )
}

/** A service as its body offers it, by the voices of the Italian model. */
export const drawCard: DrawRecord = async (ctx, record, links) => {
  const card = record as ServiceCard
  const facts = await readCardFacts(ctx, card)
  const { language, territory } = ctx
  const words = cardWords(language)
  const status = cardType.fields.status.options[statusOf(card.own)][language]
  const reason = card.own.statusReason ? `: ${readText(card.own.statusReason, language).text}` : ''
  return {
    eyebrow: cardType.label[language],
    tags: statusOf(card.own) === 'active' ? [] : [{ label: status, tone: 'late' }],
    elements: { title: 'service-title', lead: 'service-description' },
    jsonLd: (url) => cardLd(facts, url, language),
    middle: (
      <>
        <p data-element="service-status">
          {words.status}: {status}
          {reason}
        </p>
        <Voices
          voices={listVoices(ctx, card, facts.body?.own.patronDay ?? null)}
          indexTitle={words.index}
          unsaid={words.unsaid}
        />
      </>
    ),
    facts: factsOf(facts, ctx, links),
    below: canEditRecord(ctx.actor, card, cardType) ? await drawKeeping(ctx, facts, links) : null,
    ask: (csrf) => (
      <StarRating
        {...presentRating(territory, language)}
        csrf={csrf}
        action={links.territory(territory.slug, `${RATINGS}/${card.slug}`)}
      />
    ),
  }
}
