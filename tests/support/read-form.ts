/** What a browser would post from the forms of a page, so that tests go through the markup that people get. */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
}

const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole)

const attribute = (tag: string, name: string): string | undefined => {
  const match = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag)
  return match ? decode(match[1] ?? '') : undefined
}

function readSelect(tag: string, inside: string): string {
  const options = [...inside.matchAll(/<option[^>]*>/g)].map(([option]) => option)
  const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0]
  return chosen ? (attribute(chosen, 'value') ?? '') : (attribute(tag, 'value') ?? '')
}

// A tag ends at the first > outside quotes.
const TAG = '(?:"[^"]*"|[^>"])*>'
const OPENING = new RegExp(`^<\\w+${TAG}`)
const CONTROLS = new RegExp(
  `<input${TAG}|<textarea${TAG}([\\s\\S]*?)</textarea>|<select${TAG}([\\s\\S]*?)</select>`,
  'g',
)

// The parser of a browser reads every end of a line as a line feed.
const normalise = (html: string): string => html.replace(/\r\n?/g, '\n')

/** Names and values of the form whose `action` is `action`, buttons left out. */
export function readForm(html: string, action: string): Record<string, string> {
  const forms = [...normalise(html).matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([form]) => form)
  const opening = (element: string) => OPENING.exec(element)?.[0] ?? ''
  const found = forms.find((form) => attribute(opening(form), 'action') === action)
  if (!found) throw new Error(`no form posts to ${action}`)
  const fields: Record<string, string> = {}
  for (const [control, text, options] of found.matchAll(CONTROLS)) {
    const tag = opening(control)
    const name = attribute(tag, 'name')
    if (name === undefined) continue
    const isBox = ['checkbox', 'radio'].includes(attribute(tag, 'type') ?? '')
    if (isBox && attribute(tag, 'checked') === undefined) continue
    if (tag.startsWith('<textarea')) fields[name] = decode(text ?? '').replace(/^\n/, '')
    else if (tag.startsWith('<select')) fields[name] = readSelect(tag, options ?? '')
    else fields[name] = attribute(tag, 'value') ?? ''
  }
  return fields
}
