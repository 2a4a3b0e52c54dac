import { type Language, readText } from '../../kernel/language.ts'
import type { Tie as TieProps } from '../../ui/index.ts'
import type { Links } from '../http/links.ts'
import type { Card, Tie } from '../record/record.ts'
import type { Registry } from '../record/registry.ts'
import { ROLES } from '../record/relation.ts'
import type { NameOf } from './type-names.ts'

/** The address of a card's public page. */
export function cardHref(
  card: Pick<Card, 'type' | 'slug'>,
  territory: string,
  links: Links,
  registry: Registry,
): string {
  return links.record(territory, registry.byType(card.type).noun, card.slug)
}

type At = Readonly<{
  territory: string
  links: Links
  registry: Registry
  nameOf: NameOf
  language: Language
}>

/** The record to which this one belongs, as the thread shows it. */
export function parentProps(card: Card, { territory, links, registry, nameOf, language }: At): TieProps {
  return {
    kind: nameOf(registry.byType(card.type)).one,
    title: readText(card.title, language).text,
    href: cardHref(card, territory, links, registry),
  }
}

/** A tied record as the thread shows it: what it is, its title, in which role, and why if we inferred it. */
export function tieProps({ card, tie }: { card: Card; tie: Tie }, at: At): TieProps {
  const { language } = at
  return {
    ...parentProps(card, at),
    derived: tie.derived && tie.reason ? readText(tie.reason, language).text : undefined,
    role: tie.role ? ROLES[tie.role][language] : undefined,
  }
}
