/**
 * How wide words are in Titillium Web, in thousandths of the type size: the larger of regular and semibold,
 * read from the fonts we serve and rounded to 20. A drawing made on the server needs it, because nothing there
 * can measure text; rounding up keeps words inside their boxes.
 */
const WIDTHS: readonly (readonly [number, string])[] = [
  [220, " '"],
  [240, ',.:ij‘’·ì'],
  [260, '!;I`l|Ì'],
  [280, '()'],
  [300, 'J'],
  [340, '[]f'],
  [360, 'rt{}'],
  [400, '"'],
  [420, '*“”'],
  [440, '-/?cç'],
  [460, 'sxz'],
  [480, 'L\\'],
  [500, 'aekvyàèéä'],
  [520, 'FTg'],
  [540, 'CSYZbdhnopquòùñöü'],
  [560, '#$%+0123456789<=>EX^~°ÈÉ€'],
  [580, 'K«»'],
  [600, 'APVÀß'],
  [620, 'BGR'],
  [640, 'D_–'],
  [660, 'OQUÒÙ'],
  [680, 'HN'],
  [700, '&'],
  [740, '…'],
  [760, 'w'],
  [840, 'm'],
  [860, 'M'],
  [920, 'W'],
  [980, '@'],
  [1140, '—'],
]

/** Beyond this code come ideographs and pictures, which fill the whole square. */
const SQUARE_FROM = 0x2e80

/** By code of the letter; one that is not in the table is near 600, as most Latin ones are. */
const WIDTH_OF = new Uint16Array(SQUARE_FROM).fill(600)
for (const [width, letters] of WIDTHS) for (const letter of letters) WIDTH_OF[letter.charCodeAt(0)] = width

/** The width of `text` set in `size`, in the unit of `size`. */
export function textWidth(text: string, size: number): number {
  let sum = 0
  for (let index = 0; index < text.length; index++) sum += WIDTH_OF[text.charCodeAt(index)] ?? 1000
  return (sum * size) / 1000
}

/** The longest beginning of `text` that, with an ellipsis, is no wider than `width`. */
export function shorten(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text
  const letters = [...text]
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** A word too long for a line, cut into pieces that fit. */
function breakWord(word: string, size: number, width: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && textWidth(piece + letter, size) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}

/** `text` in lines no wider than `width`; beyond `maxLines` the last one ends with an ellipsis. */
export function wrapText(text: string, size: number, width: number, maxLines = 4): readonly string[] {
  const space = textWidth(' ', size)
  const lines: string[] = []
  let line = ''
  let used = 0
  const put = (word: string, wordWidth: number) => {
    if (line !== '' && used + space + wordWidth > width) {
      lines.push(line)
      line = ''
    }
    used = line === '' ? wordWidth : used + space + wordWidth
    line = line === '' ? word : `${line} ${word}`
  }
  for (const word of text.trim().split(/\s+/)) {
    const wordWidth = textWidth(word, size)
    if (wordWidth <= width) put(word, wordWidth)
    else for (const piece of breakWord(word, size, width)) put(piece, textWidth(piece, size))
  }
  lines.push(line)
  if (lines.length <= maxLines) return lines
  const last = shorten(`${lines.slice(maxLines - 1).join(' ')}`, size, width)
  return [...lines.slice(0, maxLines - 1), last]
}
