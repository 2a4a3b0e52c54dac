import type { Localized } from '../../kernel/language.ts'

/**
 * The Italian controlled vocabularies for public services, CC BY 4.0, from
 * https://github.com/italia/daf-ontologie-vocabolari-controllati: codes, addresses and names are theirs.
 */
export const VOCABULARY = 'https://w3id.org/italia/controlled-vocabulary/classifications-for-public-services'

/** Subject matters (topics), by code. */
export const TOPICS: Readonly<Record<string, Localized>> = {
  1: { it: 'Educazione e formazione', en: 'Education and training' },
  2: { it: 'Salute, benessere e assistenza', en: 'Health, wellbeing and care' },
  3: { it: 'Vita lavorativa', en: 'Working life' },
  4: { it: 'Mobilità e trasporti', en: 'Mobility and transport' },
  5: { it: 'Catasto e urbanistica', en: 'Land registry and planning' },
  6: { it: 'Anagrafe e stato civile', en: 'Registry and civil status' },
  7: { it: 'Turismo', en: 'Tourism' },
  8: { it: 'Giustizia e sicurezza pubblica', en: 'Justice and public safety' },
  9: { it: 'Tributi, finanze e contravvenzioni', en: 'Taxes' },
  10: { it: 'Cultura e tempo libero', en: 'Culture and leisure' },
  11: { it: 'Ambiente', en: 'Environment' },
  12: { it: 'Impresa e commercio', en: 'Business and trade' },
  13: { it: 'Autorizzazioni', en: 'Permits' },
  14: { it: 'Appalti pubblici', en: 'Public procurement' },
  15: { it: 'Agricoltura e pesca', en: 'Agriculture and fishing' },
}

/** Life events, by code. */
export const LIFE_EVENTS: Readonly<Record<string, Localized>> = {
  1: {
    it: 'Iscrizione scuola/università e/o richiesta borsa di studio',
    en: 'Enrolling in school/university and/or applying for a study grant',
  },
  2: { it: 'Invalidità', en: 'Disability' },
  3: {
    it: 'Ricerca di lavoro, avvio nuovo lavoro, disoccupazione',
    en: 'Looking for a job, starting a new job, becoming unemployed',
  },
  4: { it: 'Pensionamento', en: 'Retirement' },
  5: {
    it: 'Richiesta o rinnovo patente',
    en: 'Applying to a driver’s licence (or renewing an existing one)',
  },
  6: { it: 'Registrazione/possesso veicolo', en: 'Registering/owning a vehicle' },
  7: { it: 'Accesso al trasporto pubblico', en: 'Access to public transportation' },
  8: {
    it: 'Compravendita/affitto casa/edifici/terreni, costruzione o ristrutturazione casa/edificio',
    en: 'Buying/renting a house/building/land, building, renovating a house/building',
  },
  9: { it: 'Cambio di residenza/domicilio', en: 'Moving and changing address within one country' },
  10: {
    it: 'Espatrio per lavoro, studio, pensionamento',
    en: 'Moving or preparing to move to another country (e.g., to study, work, retire, ..)',
  },
  11: {
    it: 'Richiesta passaporto, visto e assistenza viaggi internazionali',
    en: 'Needing a passport/visa or assistance to travel to another country',
  },
  12: {
    it: 'Nascita di un bambino, richiesta adozioni',
    en: 'Declaring the birth of a child and/or applying for a birth grant',
  },
  13: { it: 'Matrimonio e/o cambio stato civile', en: 'Marrying and/or changing martal status' },
  14: { it: 'Morte ed eredità', en: 'Death of a close relative and/or starting an inheritance procedure' },
  15: { it: 'Prenotazione e disdetta visite/esami', en: 'Making/cancelling a doctor’s appointment' },
  16: { it: 'Denuncia crimini', en: 'Reporting a crime (smaller offences, e.g., theft, burglary, etc)' },
  17: {
    it: 'Dichiarazione dei redditi, versamento e riscossione tributi/imposte e contributi',
    en: 'Declaring income taxes, paying contributions',
  },
  18: { it: 'Accesso luoghi della cultura', en: 'Access to public cultural sites' },
  19: { it: 'Possesso, cura, smarrimento animale da compagnia', en: 'Owning, taking care, losing pets' },
}

/** Business events, by code. */
export const BUSINESS_EVENTS: Readonly<Record<string, Localized>> = {
  1: { it: 'Avvio impresa', en: 'Starting a company' },
  2: { it: 'Avvio nuova attività professionale', en: 'Starting a new activity' },
  3: { it: 'Richiesta licenze/permessi/certificati', en: 'Applying for licenses, permits and certificates' },
  4: { it: 'Registrazione impresa transfrontaliera', en: 'Registering a cross-border business' },
  5: { it: 'Avvio/registrazione filiale', en: 'Starting/Registering a branch' },
  6: { it: 'Finanziamento impresa', en: 'Financing a company' },
  7: { it: 'Gestione personale', en: 'Staffing' },
  8: { it: 'Pagamento tasse, iva e dogane', en: 'Paying taxes (VAT and customs)' },
  9: { it: 'Notifiche autorità', en: 'Reporting and notifying authorities' },
  10: { it: 'Chiusura impresa e attività professionale', en: 'Closing a company/a professional activity' },
  11: { it: 'Chiusura filiale', en: 'Closing a branch' },
  12: { it: 'Ristrutturazione impresa', en: 'Restructuring company' },
  13: { it: 'Vendita impresa', en: 'Selling company' },
  14: { it: 'Bancarotta', en: 'Bankruptcy' },
  15: {
    it: 'Partecipazione ad appalti pubblici nazionali e trasfrontalieri',
    en: 'Participating in public procurement (national and cross-border)',
  },
}
