import { DataFactory, type NamedNode } from 'n3'

const { namedNode } = DataFactory

/** Makes the terms of a vocabulary: `const dct = vocabulary('http://purl.org/dc/terms/')`, `dct('title')`. */
const vocabulary =
  (base: string) =>
  (name: string): NamedNode =>
    namedNode(base + name)

export const rdf = vocabulary('http://www.w3.org/1999/02/22-rdf-syntax-ns#')
export const xsd = vocabulary('http://www.w3.org/2001/XMLSchema#')
export const dct = vocabulary('http://purl.org/dc/terms/')
export const skos = vocabulary('http://www.w3.org/2004/02/skos/core#')
export const dcat = vocabulary('http://www.w3.org/ns/dcat#')
export const adms = vocabulary('http://www.w3.org/ns/adms#')
/** Core Public Service Vocabulary. */
export const cpsv = vocabulary('http://purl.org/vocab/cpsv#')
/** The European core vocabularies. */
export const cv = vocabulary('http://data.europa.eu/m8g/')
/** CPSV-AP_IT. */
export const cpsvIt = vocabulary('https://w3id.org/italia/onto/CPSV/')
/** The Italian upper ontology. */
export const l0 = vocabulary('https://w3id.org/italia/onto/l0/')
export const onto = vocabulary('https://w3id.org/italia/onto/')
/** Addresses, roles, contacts and measures of the Italian ontologies. */
export const clv = vocabulary('https://w3id.org/italia/onto/CLV/')
export const ro = vocabulary('https://w3id.org/italia/onto/RO/')
export const sm = vocabulary('https://w3id.org/italia/onto/SM/')
export const mu = vocabulary('https://w3id.org/italia/onto/MU/')
/** Municipalities by their ISTAT code. */
export const cities = vocabulary(
  'https://w3id.org/italia/controlled-vocabulary/territorial-classifications/cities/',
)
export const time = vocabulary('http://www.w3.org/2006/time#')
export const euLanguage = vocabulary('http://publications.europa.eu/resource/authority/language/')
export const euCurrency = vocabulary('http://publications.europa.eu/resource/authority/currency/')
export const nace = vocabulary('http://data.europa.eu/ux2/nace2.1/')

/** What Turtle shortens. */
export const PREFIXES: Readonly<Record<string, string>> = {
  dct: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcat: 'http://www.w3.org/ns/dcat#',
  adms: 'http://www.w3.org/ns/adms#',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  cpsvit: 'https://w3id.org/italia/onto/CPSV/',
  l0: 'https://w3id.org/italia/onto/l0/',
  ro: 'https://w3id.org/italia/onto/RO/',
  sm: 'https://w3id.org/italia/onto/SM/',
  mu: 'https://w3id.org/italia/onto/MU/',
  clv: 'https://w3id.org/italia/onto/CLV/',
  time: 'http://www.w3.org/2006/time#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}
