import type { VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import { wordsOf } from '../messages.ts'
import type { TimelineYears } from './types.ts'

export type TimelineNavProps = {
  readonly lang: Language
  /** The years that there are. */
  readonly years: TimelineYears
  /** The one shown; null for the whole plan. */
  readonly year: number | null
  readonly hrefOf: (year: number | null) => string
  /** The ways to see more or fewer rows. */
  readonly levels: readonly { readonly label: string; readonly href: string; readonly isCurrent: boolean }[]
  readonly files: readonly { readonly label: string; readonly href: string }[]
}

/** More years than this are not all offered at once. */
const MANY = 12
const NEAR = 4

function offered({ first, last }: TimelineYears, year: number | null): readonly number[] {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  if (years.length <= MANY) return years
  const centre = year ?? last
  return years.filter((one) => one === first || one === last || Math.abs(one - centre) <= NEAR)
}

/** How to look at a timeline: the whole plan or one year, the rows below the first, and the same as files. */
export function TimelineNav(props: TimelineNavProps): VNode {
  const { lang, years, year, hrefOf, levels, files } = props
  const words = wordsOf(lang)
  const rel = (one: number) => {
    if (year === null) return undefined
    return one === year - 1 ? 'prev' : one === year + 1 ? 'next' : undefined
  }
  return (
    <div class="timeline-nav">
      <nav aria-label={words.timelineYears}>
        <ul>
          <li>
            <a href={hrefOf(null)} aria-current={year === null ? 'page' : undefined}>
              {words.timelineWhole}
            </a>
          </li>
          {offered(years, year).map((one) => (
            <li key={one}>
              <a href={hrefOf(one)} rel={rel(one)} aria-current={one === year ? 'page' : undefined}>
                {one}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {levels.length > 0 ? (
        <nav aria-label={words.timelineLevels}>
          <ul>
            {levels.map(({ label, href, isCurrent }) => (
              <li key={label}>
                <a href={href} aria-current={isCurrent ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <nav class="timeline-nav__files" aria-label={words.timelineFiles}>
        <ul>
          {files.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
