import type { Language } from '../../kernel/language.ts'

type Words = Readonly<{
  title: string
  sub: string
  types: string
  expressions: string
  concepts: string
  download: string
}>

const WORDS: Record<Language, Words> = {
  it: {
    title: 'Parole dei cittadini',
    sub: 'Come si chiamano i servizi nelle parole di chi li cerca: nomi, oggetti, situazioni, sigle, parole di altre lingue.',
    types: 'tipi di servizio',
    expressions: 'modi di dire',
    concepts: 'parole che si equivalgono',
    download: 'Scarica il lessico (SKOS, Turtle)',
  },
  en: {
    title: 'Words of citizens',
    sub: 'What services are called in the words of those who look for them: names, objects, situations, acronyms, words of other languages.',
    types: 'types of service',
    expressions: 'sayings',
    concepts: 'words for the same thing',
    download: 'Download the lexicon (SKOS, Turtle)',
  },
}

/** The words of the lexicon's own pages in `language`. */
export function lexiconWords(language: Language): Words {
  return WORDS[language]
}
