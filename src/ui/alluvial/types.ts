import type { Language } from '../../kernel/language.ts'

export type AlluvialColumn = {
  readonly title: string
  /** Numbered things keep the order given; others are ordered so that their ties cross least. */
  readonly keepOrder?: boolean | undefined
}

export type AlluvialNode = {
  readonly id: string
  /** Index of its column, from 0. */
  readonly column: number
  readonly label: string
  readonly href: string
  /** What should be there and is not, or what leads nowhere: a dashed outline. */
  readonly missing?: boolean | undefined
  readonly highlighted?: boolean | undefined
}

export type AlluvialLink = {
  readonly from: string
  readonly to: string
  readonly derived?: boolean | undefined
  readonly highlighted?: boolean | undefined
}

export type AlluvialProps = {
  readonly lang: Language
  readonly title: string
  readonly description: string
  readonly columns: readonly AlluvialColumn[]
  readonly nodes: readonly AlluvialNode[]
  readonly links: readonly AlluvialLink[]
}
