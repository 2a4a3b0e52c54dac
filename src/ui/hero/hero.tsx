import type { VNode } from 'preact'
import type { Content } from '../content.ts'
import { type Fact, Facts } from '../facts/facts.tsx'

export type HeroProps = {
  readonly title: string
  readonly lead?: string | undefined
  readonly facts?: readonly Fact[] | undefined
  /** Language of title and lead when it is not the page's. */
  readonly textLang?: string | undefined
  readonly children?: Content
}

/** The opening of a territory: its sentence on the warp, and its figures as knots on the thread. */
export function Hero({ title, lead, facts = [], textLang, children }: HeroProps): VNode {
  return (
    <div class="hero">
      <div class="wrap hero__words">
        <h1 lang={textLang}>{title}</h1>
        {lead ? (
          <p class="hero__lead" lang={textLang}>
            {lead}
          </p>
        ) : null}
        {children}
      </div>
      {facts.length > 0 ? (
        <div class="hero__thread">
          <div class="wrap">
            <Facts items={facts} />
          </div>
        </div>
      ) : null}
    </div>
  )
}
