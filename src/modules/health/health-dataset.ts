import type { Localized } from '../../kernel/language.ts'
import type { Dataset } from '../../platform/dataset/dataset.ts'
import { asPublic, readHealth } from './health-service.ts'
import { KIND_WORDS } from './kind-words.ts'
import { KINDS } from './rules.ts'

const TYPES: Readonly<Record<string, Localized>> = {
  indicator: { it: 'indicatore', en: 'indicator' },
  activity: { it: 'attività', en: 'activity' },
  milestone: { it: 'traguardo', en: 'milestone' },
  priority: { it: 'priorità', en: 'priority' },
  action: { it: 'azione', en: 'action' },
}

/** What is missing, late or unknown, a row each. */
export const healthDataset: Dataset = {
  slug: 'plan-health',
  title: { it: 'Salute del piano', en: 'Health of the plan' },
  description: {
    it: 'Che cosa manca, è in ritardo o non si sa: una riga per ogni cosa e per ogni scheda, calcolata dalle schede di oggi.',
    en: 'What is missing, late or unknown: a row for each thing and record, computed from the records of today.',
  },
  columns: [
    {
      name: 'finding',
      type: 'string',
      required: true,
      label: { it: 'Che cosa', en: 'What' },
      options: Object.fromEntries(KINDS.map((kind) => [kind, KIND_WORDS[kind].title])),
    },
    {
      name: 'type',
      type: 'string',
      required: true,
      label: { it: 'Tipo di scheda', en: 'Type of record' },
      options: TYPES,
    },
    { name: 'record', type: 'string', required: true, label: { it: 'Scheda', en: 'Record' } },
    { name: 'title.it', type: 'string', required: true, label: { it: 'Titolo', en: 'Title (Italian)' } },
    {
      name: 'ownerBody',
      type: 'string',
      label: { it: 'Ente responsabile', en: 'Responsible body' },
      refersTo: 'bodies',
    },
    {
      name: 'due',
      type: 'date',
      label: { it: 'Doveva essere entro', en: 'It was due by' },
      description: {
        it: 'Il giorno passato, per ciò che ne aveva uno.',
        en: 'The day that has gone by, for what had one.',
      },
    },
  ],
  count: async (ctx) => (await readHealth(asPublic(ctx))).findings.length,
  read: async (ctx, { limit, offset }) => {
    const { findings } = await readHealth(asPublic(ctx))
    return findings
      .slice(offset, offset + limit)
      .map(({ kind, type, subject, since }) => [
        kind,
        type,
        subject.slug,
        subject.title.it,
        subject.body,
        since,
      ])
  },
}
