import fc from 'fast-check'
import type { CardFacts } from '../../src/modules/services/card/card-facts.ts'
import { cardType } from '../../src/modules/services/records/card-type.ts'

type Own = CardFacts['card']['own']

/** Words as people write them, with what has a meaning in Turtle, JSON and HTML. */
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
  fc.constantFrom('Via «Roma», 1', 'a "b" \\ c', '</script><b>', 'é\u2028à', '- uno\n- due', 'x'.repeat(300)),
)
const text = fc
  .record({ it: words, en: fc.option(words, { nil: undefined }) })
  .map(({ it, en }) => (en === undefined ? { it } : { it, en }))
const days = fc.constantFrom('2026-03-01', '2026-08-15', '2027-01-31')

/** A value of each kind of field that a card has; half of those that may be empty are. */
function drawOf(name: string): fc.Arbitrary<unknown> {
  const field = cardType.fields[name as keyof typeof cardType.fields]
  switch (field.kind) {
    case 'text':
    case 'prose':
      return fc.option(text, { freq: 2 })
    case 'list':
      return fc.array(text, { maxLength: 2 })
    case 'choice':
      return 'required' in field
        ? fc.constantFrom(...Object.keys(field.options))
        : fc.option(fc.constantFrom(...Object.keys(field.options)), { freq: 2 })
    case 'integer':
      return fc.option(fc.integer({ min: 0, max: 400 }), { freq: 2 })
    case 'money':
      return fc.option(
        fc.record({ cents: fc.integer({ min: 0, max: 99_999 }), currency: fc.constant('EUR') }),
      )
    case 'url':
      return fc.option(fc.webUrl(), { freq: 2 })
    case 'interval':
      return fc.option(
        fc.record({
          from: days,
          to: fc.constant(null),
          precision: fc.constant('day'),
          words: fc.constant(null),
        }),
      )
    case 'code':
      return fc.option(codeOf(name), { freq: 2 })
  }
}

const CODES: Readonly<Record<string, fc.Arbitrary<string>>> = {
  postalCode: fc.constantFrom('13900', '00100'),
  email: fc.constantFrom('anagrafe@comune.example'),
  phone: fc.constantFrom('+39 015 000000'),
}
const codeOf = (name: string) => CODES[name] ?? words

const own = fc.record(
  Object.fromEntries(Object.keys(cardType.fields).map((name) => [name, drawOf(name)])),
) as unknown as fc.Arbitrary<Own>

/** Any card with what stands around it, made from `whole`, in which everything is said. */
export function anyCard(whole: CardFacts): fc.Arbitrary<CardFacts> {
  return fc
    .record({
      own,
      title: text,
      summary: fc.option(text, { freq: 3 }),
      hasBody: fc.constantFrom(true, true, true, false),
      keepsOwn: fc.uniqueArray(fc.constantFrom(...Object.keys(cardType.fields)), { minLength: 5 }),
    })
    .map(({ own: drawn, title, summary, hasBody, keepsOwn }) => {
      const kept = Object.fromEntries(keepsOwn.map((name) => [name, whole.card.own[name as keyof Own]]))
      const values = { ...drawn, ...kept } as Own
      return {
        ...whole,
        card: { ...whole.card, general: { ...whole.card.general, title, summary }, own: values },
        topic: values.topic,
        lifeEvent: values.lifeEvent,
        businessEvent: values.businessEvent,
        audience: values.audience,
        body: hasBody ? whole.body : null,
      }
    })
}
