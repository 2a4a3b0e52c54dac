import type { Localized } from '../../kernel/language.ts'
import type { Kind } from './rules.ts'

/** What each finding is called: as the title of its list, as the head of a narrow column, and what to do about it. */
export const KIND_WORDS: Readonly<
  Record<Kind, Readonly<{ title: Localized; short: Localized; act: Localized }>>
> = {
  'indicator-empty': {
    title: { it: 'Indicatori senza un valore', en: 'Indicators without a value' },
    short: { it: 'Indicatori senza valore', en: 'Indicators without value' },
    act: { it: 'Scrivi il primo valore', en: 'Write the first value' },
  },
  'indicator-first': {
    title: {
      it: 'Indicatori mai aggiornati dopo il primo valore',
      en: 'Indicators never updated since their first value',
    },
    short: { it: 'Indicatori mai aggiornati', en: 'Indicators never updated' },
    act: { it: 'Scrivi un valore nuovo', en: 'Write a new value' },
  },
  'indicator-late': {
    title: { it: 'Indicatori che aspettano un valore', en: 'Indicators that wait for a value' },
    short: { it: 'Indicatori in ritardo', en: 'Indicators late' },
    act: { it: 'Scrivi il valore atteso', en: 'Write the expected value' },
  },
  'activity-late': {
    title: { it: 'Attività in ritardo', en: 'Late activities' },
    short: { it: 'Attività in ritardo', en: 'Activities late' },
    act: { it: 'Aggiorna l’avanzamento', en: 'Report progress' },
  },
  'activity-silent': {
    title: {
      it: 'Attività con il tempo scaduto, senza notizie',
      en: 'Activities with their time over, without news',
    },
    short: { it: 'Attività senza notizie', en: 'Activities without news' },
    act: { it: 'Racconta com’è andata', en: 'Say how it went' },
  },
  'milestone-late': {
    title: { it: 'Traguardi con la data passata', en: 'Milestones with their day gone by' },
    short: { it: 'Traguardi in ritardo', en: 'Milestones late' },
    act: { it: 'Scrivi se è raggiunto', en: 'Say whether it is reached' },
  },
  'priority-without-action': {
    title: { it: 'Priorità senza un’azione', en: 'Priorities without an action' },
    short: { it: 'Priorità senza azione', en: 'Priorities without action' },
    act: { it: 'Lega un’azione', en: 'Tie an action' },
  },
  'action-without-owner': {
    title: { it: 'Azioni senza un ente responsabile', en: 'Actions without a responsible body' },
    short: { it: 'Azioni senza ente', en: 'Actions without body' },
    act: { it: 'Scegli l’ente', en: 'Choose the body' },
  },
  'action-without-commitment': {
    title: { it: 'Azioni senza un impegno misurabile', en: 'Actions without a commitment' },
    short: { it: 'Azioni senza impegno', en: 'Actions without commitment' },
    act: { it: 'Scrivi un impegno', en: 'Write a commitment' },
  },
  'action-without-money': {
    title: { it: 'Azioni senza una riga di denaro', en: 'Actions without a line of money' },
    short: { it: 'Azioni senza denaro', en: 'Actions without money' },
    act: { it: 'Aggiungi una risorsa', en: 'Add a resource' },
  },
}
