import { defineFields } from '../record/field/define.ts'
import { defineRecordType } from '../record/type.ts'

/** A public or private organisation of the territory, or one that stands at its table. Never a person. */
export const bodyType = defineRecordType({
  type: 'body',
  collection: 'bodies',
  noun: 'enti',
  table: 'territory_body',
  stage: 'body',
  label: { it: 'Ente', en: 'Body' },
  plural: { it: 'Enti', en: 'Bodies' },
  create: { it: 'Nuovo ente', en: 'New body' },
  file: { kind: 'table' },
  fields: defineFields({
    kind: {
      kind: 'choice',
      required: true,
      label: { it: 'Tipo di ente', en: 'Kind of body' },
      options: {
        union: { it: 'Unione di comuni', en: 'Union of municipalities' },
        municipality: { it: 'Comune', en: 'Municipality' },
        province: { it: 'Provincia', en: 'Province' },
        region: { it: 'Regione', en: 'Region' },
        state: { it: 'Amministrazione dello Stato', en: 'State administration' },
        'local-action-group': { it: 'Gruppo di azione locale', en: 'Local action group' },
        'in-house-company': { it: 'Società pubblica', en: 'Publicly owned company' },
        'service-company': { it: 'Azienda di servizi alla persona', en: 'Public care company' },
        school: { it: 'Scuola', en: 'School' },
        training: { it: 'Ente di formazione', en: 'Training body' },
        culture: { it: 'Centro culturale', en: 'Cultural centre' },
        cooperative: { it: 'Cooperativa', en: 'Cooperative' },
        association: { it: 'Associazione', en: 'Association' },
        chamber: { it: 'Camera di commercio', en: 'Chamber of commerce' },
        firm: { it: 'Impresa', en: 'Firm' },
        health: { it: 'Ente sanitario', en: 'Health body' },
        university: { it: 'Università o ricerca', en: 'University or research' },
        other: { it: 'Altro', en: 'Other' },
      },
    },
    town: { kind: 'code', label: { it: 'Comune in cui ha sede', en: 'Town of its seat' } },
    memberOf: {
      kind: 'ref',
      to: 'body',
      label: { it: 'Fa parte di', en: 'Member of' },
      help: {
        it: 'Per esempio l’unione a cui il comune aderisce.',
        en: 'For instance the union it belongs to.',
      },
    },
    area: {
      kind: 'ref',
      to: 'area',
      label: { it: 'Area che governa', en: 'Area that it governs' },
    },
    istatCode: {
      kind: 'code',
      pattern: /^\d{6}$/,
      example: '035009',
      label: { it: 'Codice ISTAT', en: 'ISTAT code' },
      help: { it: 'Sei cifre, con gli zeri davanti.', en: 'Six digits, leading zeros included.' },
    },
    ipaCode: {
      kind: 'code',
      label: { it: 'Codice IPA', en: 'IPA code' },
      help: {
        it: 'Il codice dell’Indice delle pubbliche amministrazioni.',
        en: 'The code in the index of public administrations.',
      },
    },
    patronDay: {
      kind: 'code',
      pattern: /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
      example: '08-10',
      label: { it: 'Festa del patrono', en: 'Patron saint’s day' },
      help: {
        it: 'Mese e giorno: quel giorno gli uffici sono chiusi e non si conta fra i lavorativi.',
        en: 'Month and day: on it the offices are closed, and it is no working day.',
      },
    },
    website: { kind: 'url', label: { it: 'Sito', en: 'Website' } },
    contact: {
      kind: 'code',
      label: { it: 'Contatto pubblico', en: 'Public contact' },
      help: {
        it: 'Un indirizzo dell’ufficio, mai di una persona.',
        en: 'An address of the office, never of a person.',
      },
    },
  }),
})
