import type { Language, Localized } from '../../../kernel/language.ts'

/** The address on which a card is rated. */
export const RATINGS = '/servizi-giudizi'

/** Ratings from this on are good ones: the audit of the model takes up to three stars for a complaint. */
export const GOOD = 4

export const NOTE_LENGTH = 200

/**
 * What is asked after the stars, in the words of the Italian model of municipal sites (audit C.SI.2.5). Questions and
 * answers are data: whoever changes the model changes them here.
 */
export const FOLLOW_UPS: Readonly<
  Record<
    'positive' | 'negative',
    Readonly<{ question: Localized; answers: Readonly<Record<string, Localized>> }>
  >
> = {
  positive: {
    question: {
      it: 'Quali sono stati gli aspetti che hai preferito?',
      en: 'What did you like most?',
    },
    answers: {
      clear: { it: 'Le indicazioni erano chiare', en: 'The instructions were clear' },
      complete: { it: 'Le indicazioni erano complete', en: 'The instructions were complete' },
      sure: {
        it: 'Capivo sempre che stavo procedendo correttamente',
        en: 'I always knew that I was doing it right',
      },
      smooth: { it: 'Non ho avuto problemi tecnici', en: 'I had no technical problems' },
      other: { it: 'Altro', en: 'Something else' },
    },
  },
  negative: {
    question: {
      it: 'Dove hai incontrato le maggiori difficoltà?',
      en: 'Where did you have most difficulty?',
    },
    answers: {
      unclear: {
        it: 'A volte le indicazioni non erano chiare',
        en: 'At times the instructions were not clear',
      },
      incomplete: {
        it: 'A volte le indicazioni non erano complete',
        en: 'At times the instructions were not complete',
      },
      unsure: {
        it: 'A volte non capivo se stavo procedendo correttamente',
        en: 'At times I did not know whether I was doing it right',
      },
      broken: { it: 'Ho avuto problemi tecnici', en: 'I had technical problems' },
      otherwise: { it: 'Altro', en: 'Something else' },
    },
  },
}

const WORDS = {
  it: {
    title: 'Il tuo giudizio',
    clear: 'Quanto sono chiare le informazioni su questa pagina?',
    more: 'Vuoi aggiungere altri dettagli?',
    moreHint: 'Al massimo 200 lettere. Non scrivere dati personali.',
    send: 'Invia il giudizio',
    noStars: 'Non hai scelto quante stelle: il giudizio non è stato inviato.',
    thanks: 'Grazie, il tuo parere ci aiuta a migliorare il servizio',
    back: 'Torna al servizio',
  },
  en: {
    title: 'Your mark',
    clear: 'How clear is the information on this page?',
    more: 'Would you like to add details?',
    moreHint: 'At most 200 letters. Do not write personal data.',
    send: 'Send the mark',
    noStars: 'You chose no stars: the mark was not sent.',
    thanks: 'Thank you, your opinion helps us to improve the service',
    back: 'Back to the service',
  },
} as const satisfies Record<Language, unknown>

/** The words of the marks that citizens give, in `language`. */
export function feedbackWords(language: Language) {
  return WORDS[language]
}

const MARKS = {
  it: {
    title: 'Che cosa dicono i cittadini',
    sub: (count: number, mean: string) =>
      count === 1 ? `Un giudizio: ${mean} stelle.` : `${count} giudizi, in media ${mean} stelle su 5.`,
    description: 'Quanti giudizi per numero di stelle',
    answers: 'Che cosa hanno scelto',
    notes: 'Con parole loro',
  },
  en: {
    title: 'What citizens say',
    sub: (count: number, mean: string) =>
      count === 1 ? `One mark: ${mean} stars.` : `${count} marks, ${mean} stars of 5 on average.`,
    description: 'How many marks by number of stars',
    answers: 'What they chose',
    notes: 'In their own words',
  },
} as const satisfies Record<Language, unknown>

/** The words of what citizens said of a card, in `language`. */
export function marksWords(language: Language) {
  return MARKS[language]
}
