import { romeDate } from '../../../kernel/date.ts'
import type { Language } from '../../../kernel/language.ts'
import { formatDate } from '../../../platform/i18n/format.ts'
import { fieldId } from '../../../ui/index.ts'
import { cardType } from '../records/card-type.ts'
import { DEAD_LINK_WORDS, REASONS } from './messages.ts'
import type { DeadLink } from './types.ts'

/** What is wrong with an address of a card: which it is, why it leads nowhere, since when. */
export function deadLinkWords({ field, address, reason, since }: DeadLink, language: Language): string {
  const words = DEAD_LINK_WORDS[language]
  const why = REASONS[reason]?.[language] ?? `${words.status} ${reason}`
  const day = formatDate(romeDate(since), language)
  return `${cardType.fields[field].label[language]}, ${address}: ${why}, ${words.since} ${day}`
}

/** The addresses of one card that lead nowhere, each with the field of the form where it stands. */
export function presentDeadLinks(links: readonly DeadLink[], language: Language) {
  return {
    title: DEAD_LINK_WORDS[language].title,
    items: links.map((link) => ({ text: deadLinkWords(link, language), field: fieldId(link.field) })),
  }
}
