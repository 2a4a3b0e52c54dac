import type { ComponentChildren } from 'preact'

/** What a component shows inside itself: elements, words, or nothing. */
export type Content = ComponentChildren
