import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'

/** A whole HTML document, doctype included, from a `Page` element. */
export function renderDocument(page: VNode): string {
  return `<!doctype html>\n${render(page)}\n`
}

/** The markup of one element, for embeds and tests. */
export function renderMarkup(node: VNode): string {
  return render(node)
}
