import type { Localized } from '../../../kernel/language.ts'
import { VOCABULARY } from '../../lexicon/index.ts'

/**
 * Codes with which a card is told to catalogues, with their names: the Italian vocabularies for public services and the
 * European themes. In addresses codes have neither dots nor blanks: `01.1.1` is `channel/0111`, `LEVEL 1` is `LEVEL1`.
 */
export type Code = Readonly<{ code: string; label: Localized }>

/** The address of a code in one of the Italian vocabularies. */
export function vocabularyAddress(vocabulary: string, code: string): string {
  return `${VOCABULARY}/${vocabulary}/${code.replace(/[. ]/g, '')}`
}

/** Channels. */
export const CHANNELS = {
  online: {
    code: '02.1',
    label: { it: 'Applicazione con compilazione modulo libero', en: 'Application with free form' },
  },
  desk: {
    code: '01.1.1',
    label: { it: 'Sportello Pubblica Amministrazione', en: 'Public Administration information desk' },
  },
  phone: { code: '03.1', label: { it: 'Numero dedicato/voce', en: 'Voice' } },
  email: { code: '04.2', label: { it: 'Email tradizionale', en: 'E-mail' } },
} as const satisfies Record<string, Code>

/** Levels of interactivity, by number. */
export const LEVELS: readonly Code[] = [
  { code: 'NONE', label: { it: 'Non online', en: 'Not Online' } },
  { code: 'LEVEL 1', label: { it: 'Informazione', en: 'Information' } },
  { code: 'LEVEL 2', label: { it: 'Interazione ad una via', en: 'One way interaction' } },
  { code: 'LEVEL 3', label: { it: 'Interazione a due vie', en: 'Bidirectional interaction' } },
  { code: 'LEVEL 4', label: { it: 'Transazione', en: 'Transaction' } },
  { code: 'LEVEL 5', label: { it: 'Personalizzazione', en: 'Customization' } },
]

const FREE: Code = { code: 'NONE', label: { it: 'Nessuna - accesso libero', en: 'None - free access' } }
const SPID: Code = {
  code: 'SPIDL2',
  label: { it: 'SPID Livello 2', en: 'SPID (National public system of e-ID) Level 2' },
}
const CIE: Code = {
  code: 'CIE',
  label: { it: "Carta d'identità elettronica (CIE)", en: 'Electronic identity card' },
}
const PASSWORD: Code = {
  code: 'IDPWD',
  label: { it: 'User ID e Password', en: 'User ID and password' },
}

/** Ways of authentication, by what a card says of identity. */
export const AUTHENTICATION: Readonly<Record<string, readonly Code[]>> = {
  none: [FREE],
  'spid-cie': [SPID, CIE],
  spid: [SPID],
  cie: [CIE],
  credentials: [PASSWORD],
}

/** What a service gives. */
export const OUTPUTS: Readonly<Record<string, Localized>> = {
  ADMINDOC: { it: 'Documentazione amministrativa', en: 'Administrative documentation' },
  AUTHACT: { it: 'Atto autorizzativo', en: 'Authorization Act' },
  CERT: { it: 'Certificazione', en: 'Certification' },
  IDDEC: { it: 'Attestazione di identità', en: 'Identity Declaration' },
  PAYMENTDEC: { it: 'Attestazione di pagamento', en: 'Payment declaration' },
  CODE: { it: 'Codice', en: 'Code' },
  OTHDOC: { it: 'Altra documentazione', en: 'Other documents' },
}

const THEMES = 'http://publications.europa.eu/resource/authority/data-theme'
const NAMES: Readonly<Record<string, Localized>> = {
  AGRI: {
    it: 'Agricoltura, pesca, silvicoltura e prodotti alimentari',
    en: 'Agriculture, fisheries, forestry and food',
  },
  ECON: { it: 'Economia e finanze', en: 'Economy and finance' },
  EDUC: { it: 'Istruzione, cultura e sport', en: 'Education, culture and sport' },
  ENVI: { it: 'Ambiente', en: 'Environment' },
  GOVE: { it: 'Governo e settore pubblico', en: 'Government and public sector' },
  HEAL: { it: 'Salute', en: 'Health' },
  JUST: {
    it: 'Giustizia, sistema giuridico e sicurezza pubblica',
    en: 'Justice, legal system and public safety',
  },
  REGI: { it: 'Regioni e città', en: 'Regions and cities' },
  SOCI: { it: 'Popolazione e società', en: 'Population and society' },
  TRAN: { it: 'Trasporti', en: 'Transport' },
}
/** The European themes of each subject matter: the matches that its vocabulary states. */
const THEMES_OF: Readonly<Record<string, readonly string[]>> = {
  1: ['EDUC'],
  2: ['HEAL', 'SOCI'],
  3: ['SOCI'],
  4: ['TRAN'],
  5: ['REGI'],
  6: ['SOCI'],
  7: ['EDUC'],
  8: ['JUST'],
  9: ['ECON'],
  10: ['EDUC'],
  11: ['ENVI'],
  12: ['ECON'],
  13: ['ECON'],
  14: ['GOVE'],
  15: ['AGRI'],
}

/** The themes of a topic: CPSV-AP_IT takes those of the European vocabulary, not the Italian subject matters. */
export function themesOf(topic: string): { address: string; label: Localized }[] {
  return (THEMES_OF[topic] ?? []).map((code) => ({
    address: `${THEMES}/${code}`,
    label: NAMES[code] as Localized,
  }))
}
