import type { VNode } from 'preact'
import type { Content } from '../content.ts'

/** Children side by side where there is room, one under the other on a phone. */
export function Columns({ children }: { children: Content }): VNode {
  return <div class="columns">{children}</div>
}
