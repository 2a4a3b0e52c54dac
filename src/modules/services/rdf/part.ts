import type { NamedNode } from 'n3'
import type { CardFacts } from '../card/card-facts.ts'
import type { Graph } from './graph.ts'

/** What every part of a card's graph is made of. */
export type Part = Readonly<{
  graph: Graph
  service: NamedNode
  facts: CardFacts
  /** The Italian page of the card: what the addresses of its parts begin with, in every language. */
  url: string
}>
