import type { VNode } from 'preact'

/** One named case of a component: data that feeds the review page, the HTML validator and axe. */
export type Example = { readonly name: string; readonly node: VNode }
