import fc from 'fast-check'

// What people write by chance and readers of YAML, CSV and Markdown take for signs of their own.
const PIECES = [
  '---',
  '- ',
  '# ',
  ' #',
  ': ',
  ':',
  '"',
  "'",
  '""',
  '|',
  '>',
  '&a',
  '*a',
  '!tag',
  '%',
  '@',
  '`',
  '{',
  '}',
  '[',
  ']',
  ',',
  ';',
  '\t',
  '\n',
  '\n\n',
  '\n  ',
  ' \n',
  '  ',
  '\\',
  '\\n',
  'null',
  '~',
  'true',
  'no',
  'on',
  '007',
  '1e3',
  '0x1f',
  '.5',
  '12:30:45',
  '2024-12-31',
  '2001-12-14 21:59:43',
  '=',
  '<<',
  '?',
  'è',
  '«parola»',
  '👩‍👩‍👧',
  'שלום',
  '\u0001',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u2028',
  '\u2029',
  '\u200b',
  '\ufeff',
  '\ufffe',
  'x'.repeat(300),
]

/** Text as the schema lets it in: trimmed, not empty, of characters that can be kept, with line feeds alone. */
export const oddText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 }), fc.lorem()), {
    minLength: 1,
    maxLength: 8,
  })
  // A line holds 600 characters at most.
  .map((pieces) =>
    pieces.join('').replaceAll('\r', '\n').replaceAll('\0', '').slice(0, 600).toWellFormed().trim(),
  )
  .filter((one) => one !== '')

/** The same in Italian, and sometimes in English. */
export const oddWords = fc.record({ it: oddText, en: oddText }, { requiredKeys: ['it'] })

/** A code: one short line without control characters. */
export const oddCode = oddText
  .map((text) =>
    text
      .replace(/\p{Cc}/gu, ' ')
      .slice(0, 100)
      .toWellFormed()
      .trim(),
  )
  .filter((code) => code !== '')
