import type { VNode } from 'preact'

/** What a tag says beside its words: plain fact, still to do, late, done, or a gap in the data. */
export type TagTone = 'plain' | 'todo' | 'late' | 'done' | 'gap'

export type TagProps = { readonly label: string; readonly tone?: TagTone | undefined }

/** A short word on a tinted ground. The word carries the meaning; tone and shape only repeat it. */
export function Tag({ label, tone = 'plain' }: TagProps): VNode {
  return <span class={`tag tag--${tone}`}>{label}</span>
}
