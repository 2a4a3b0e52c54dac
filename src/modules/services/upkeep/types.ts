import type { IsoDate } from '../../../kernel/date.ts'
import type { Id } from '../../../kernel/id.ts'
import type { LocalText } from '../../../kernel/language.ts'
import type { DeadLink } from '../dead-links/types.ts'
import type { UnclearCard } from '../feedback/types.ts'

/** A card that somebody should look at, with the name of its body. */
export type DueCard = Readonly<{ slug: string; title: LocalText; body: LocalText | null; dueOn: IsoDate }>

/** What somebody looked for and did not find, as the desk shows it. */
export type Wish = Readonly<{ id: Id; saidOn: IsoDate; asked: string; wanted: string | null }>

/** A card whose kind the program proposes, until an editor says it. */
export type UnsureCard = Readonly<{
  slug: string
  title: LocalText
  body: LocalText | null
  type: string
  sure: number
}>

export type Upkeep = Readonly<{
  due: readonly DueCard[]
  unsure: readonly UnsureCard[]
  dead: readonly DeadLink[]
  wishes: readonly Wish[]
  unclear: readonly UnclearCard[]
}>
