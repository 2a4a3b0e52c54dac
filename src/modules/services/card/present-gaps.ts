import type { Language } from '../../../kernel/language.ts'
import { GENERAL_FIELDS } from '../../../platform/record/general-fields.ts'
import type { Field } from '../../../platform/record/index.ts'
import { fieldId } from '../../../ui/index.ts'
import { cardType } from '../records/card-type.ts'
import { type Gap, passesFor, READERS, type Reader } from './card-gaps-rules.ts'

const FIELDS: Readonly<Record<string, Field>> = { ...GENERAL_FIELDS, ...cardType.fields }

const WORDS = {
  it: {
    title: 'Che cosa manca alla scheda',
    none: 'Niente: ha tutto ciò che serve al modello dei siti comunali, a schema.org e ai cataloghi CPSV-AP.',
    passes: 'Va bene così; ancora meglio con:',
    fails: 'Non va bene finché manca qualcosa:',
    needed: 'serve',
    advised: 'consigliato',
  },
  en: {
    title: 'What the card lacks',
    none: 'Nothing: it has all that the model of municipal sites, schema.org and the catalogues need.',
    passes: 'It is fine; better still with:',
    fails: 'It is not fine while something is missing:',
    needed: 'needed',
    advised: 'advised',
  },
} as const

/** The gaps of a card in words, reader by reader; a reader who misses nothing is left out. */
export function gapWords(gaps: readonly Gap[], language: Language) {
  const words = WORDS[language]
  const readers = (Object.keys(READERS) as Reader[]).flatMap((reader) => {
    const own = gaps.filter((gap) => gap.reader === reader)
    if (own.length === 0) return []
    return [
      {
        reader: READERS[reader][language],
        verdict: passesFor(reader, own) ? words.passes : words.fails,
        items: own.map(({ field, level, wants }) => ({
          text: `${FIELDS[field]?.label[language] ?? field}${wants ? `, ${wants[language]}` : ''} (${words[level]})`,
          field: fieldId(field),
        })),
      },
    ]
  })
  return { title: words.title, none: words.none, readers }
}
