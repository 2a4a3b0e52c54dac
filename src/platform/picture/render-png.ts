import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'

const { resolve } = createRequire(import.meta.url)
// The letters of our pages, and no others: the same picture on every machine, and no folder of fonts to search.
const FONTS = join(dirname(resolve('bootstrap-italia/package.json')), 'dist/fonts/Titillium_Web')
const FONT_FILES = ['regular', '600', 'italic'].map((name) =>
  join(FONTS, `titillium-web-v10-latin-ext_latin-${name}.ttf`),
)

/** Twice the size in which it is drawn, so that a printer has enough points. */
const SHARP = 2
/** A point takes four bytes while it is drawn: this is 64 MB. */
const MOST_POINTS = 16_000_000

/**
 * A drawing as PNG, twice as large as its `width` and `height` unless that would be too much to hold. It is drawn
 * outside the thread that answers everybody.
 */
export async function renderPng(drawing: { svg: string; width: number; height: number }): Promise<Buffer> {
  const { svg, width, height } = drawing
  const scale = Math.min(SHARP, Math.sqrt(MOST_POINTS / (width * height)))
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'width', value: Math.max(1, Math.floor(width * scale)) },
    font: { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: 'Titillium Web' },
  })
  return picture.asPng()
}
