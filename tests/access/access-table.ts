/**
 * Who may ask what of which route, and what comes of it: written by hand, so that it can disagree with the code.
 *
 * A row stands for a route in both languages, and for all types of record where its address says `{noun}` or
 * `{collection}`. A word in brackets names a situation that the same route answers differently.
 */

export const CALLERS = [
  'anonymous',
  // Has an account and no role.
  'stranger',
  'reader',
  // Of the body that owns the record.
  'editor',
  // Of another body.
  'otherEditor',
  'steward',
  // Steward of another territory.
  'otherSteward',
  'administrator',
] as const
export type Caller = (typeof CALLERS)[number]

/**
 * `shown` a page or a document, nothing changed; `done` it was taken and something changed; `passed` sent on to
 * another page, nothing changed; `sign-in` asked to sign in, or for a token; `forbidden`; `missing` there is no such thing.
 */
export const OUTCOMES = ['shown', 'done', 'passed', 'sign-in', 'forbidden', 'missing'] as const
export type Outcome = (typeof OUTCOMES)[number]

const TABLE = `
                                                  anonymous stranger  reader    editor    otherEd.  steward   otherSt.  administrator

GET  /                                            shown     shown     shown     shown     shown     shown     shown     shown
GET  /note-legali                                 shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory                                  shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/accessibilita                    shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/privacy                          shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/note-legali                      shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/contatti                         shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/cerca                            shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/dati                             shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/dati/:name                       shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/dati/:name (file)                shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/filo                             shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/cronoprogramma                   shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/cronoprogramma.ics               shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/cronoprogramma.svg               shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/cronoprogramma.png               shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/profilo                          shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/chi-fa-che-cosa                  shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/salute                           shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/salute/riepilogo/:token          shown     shown     shown     shown     shown     shown     shown     shown
POST /:territory/salute/riepilogo/:token          done      done      done      done      done      done      done      done
GET  /:territory/servizi-trovati                  shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/servizi-mancanti                 shown     shown     shown     shown     shown     shown     shown     shown
POST /:territory/servizi-mancanti                 done      done      done      done      done      done      done      done
GET  /:territory/servizi-giudizi/:slug            shown     shown     shown     shown     shown     shown     shown     shown
POST /:territory/servizi-giudizi/:slug            done      done      done      done      done      done      done      done
GET  /:territory/servizi-incorporati              shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/tipi-di-servizio                 shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/tipi-di-servizio/:type           shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/servizi-per-ente                 shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/servizi-per-ente/:slug           shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/lessico                          shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/lessico.ttl                      shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/denaro                           shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/{noun}                           shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/{noun}/:slug                     shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/{noun}/:slug (draft)             missing   missing   shown     shown     shown     shown     missing   shown
GET  /:territory/{noun}/:slug (deleted)           missing   missing   missing   missing   missing   missing   missing   missing
GET  /:territory/{noun}/:slug (renamed)           passed    passed    passed    passed    passed    passed    passed    passed
GET  /:territory/{noun}/:slug/confronto           shown     shown     shown     shown     shown     shown     shown     shown
GET  /:territory/documento                        shown     shown     shown     shown     shown     shown     shown     shown
GET  /assets/territori/:file                      shown     shown     shown     shown     shown     shown     shown     shown

GET  /accedi                                      shown     passed    passed    passed    passed    passed    passed    passed
POST /accedi                                      done      done      done      done      done      done      done      done
GET  /accedi/codice                               shown     passed    passed    passed    passed    passed    passed    passed
POST /accedi/codice                               done      done      done      done      done      done      done      done
POST /esci                                        passed    done      done      done      done      done      done      done
GET  /accedi/token                                sign-in   shown     shown     shown     shown     shown     shown     shown
POST /accedi/token                                sign-in   done      done      done      done      done      done      done
POST /accedi/token/:id/revoca                     sign-in   done      done      done      done      done      done      done
POST /accedi/token/:id/revoca (another's)         sign-in   missing   missing   missing   missing   missing   missing   missing
GET  /accedi/i-tuoi-dati                          sign-in   shown     shown     shown     shown     shown     shown     shown
POST /accedi/i-tuoi-dati                          sign-in   done      done      done      done      done      done      done
GET  /accedi/i-tuoi-dati/scarica                  sign-in   shown     shown     shown     shown     shown     shown     shown
GET  /accedi/cancellato                           shown     shown     shown     shown     shown     shown     shown     shown

GET  /accedi/territori                            sign-in   forbidden forbidden forbidden forbidden forbidden forbidden shown
POST /accedi/territori                            sign-in   forbidden forbidden forbidden forbidden forbidden forbidden done
GET  /accedi/lavori                               sign-in   forbidden forbidden forbidden forbidden forbidden forbidden shown
POST /accedi/lavori                               sign-in   forbidden forbidden forbidden forbidden forbidden forbidden done
GET  /accedi/comuni                               sign-in   forbidden forbidden forbidden forbidden forbidden forbidden shown
POST /accedi/comuni                               sign-in   forbidden forbidden forbidden forbidden forbidden forbidden done

GET  /scrivania                                   sign-in   shown     shown     shown     shown     shown     shown     shown
GET  /scrivania/:territory                        sign-in   forbidden shown     shown     shown     shown     forbidden shown
GET  /scrivania/:territory/storia                 sign-in   forbidden shown     shown     shown     shown     forbidden shown
GET  /scrivania/:territory/cestino                sign-in   forbidden shown     shown     shown     shown     forbidden shown
POST /scrivania/:territory/cestino                sign-in   forbidden forbidden done      forbidden done      forbidden done
GET  /scrivania/:territory/territorio             sign-in   forbidden forbidden forbidden forbidden shown     forbidden shown
POST /scrivania/:territory/territorio             sign-in   forbidden forbidden forbidden forbidden done      forbidden done
GET  /scrivania/:territory/persone                sign-in   forbidden forbidden forbidden forbidden shown     forbidden shown
POST /scrivania/:territory/persone                sign-in   forbidden forbidden forbidden forbidden done      forbidden done
POST /scrivania/:territory/persone/:id/togli      sign-in   forbidden forbidden forbidden forbidden done      forbidden done
GET  /scrivania/:territory/servizi-da-curare      sign-in   forbidden forbidden shown     shown     shown     forbidden shown
POST /scrivania/:territory/servizi-da-curare/:id  sign-in   forbidden forbidden done      missing   done      forbidden done
GET  /scrivania/:territory/importa                sign-in   forbidden forbidden shown     shown     shown     forbidden shown
POST /scrivania/:territory/importa                sign-in   forbidden forbidden done      done      done      forbidden done
GET  /scrivania/:territory/importa/:id            sign-in   forbidden forbidden shown     shown     shown     forbidden shown
POST /scrivania/:territory/importa/:id            sign-in   forbidden forbidden done      done      done      forbidden done
GET  /scrivania/:territory/importa/:id/rifiutate.csv  sign-in forbidden forbidden shown   shown     shown     forbidden shown
GET  /scrivania/:territory/importa/confini        sign-in   forbidden forbidden forbidden forbidden shown     forbidden shown
POST /scrivania/:territory/importa/confini        sign-in   forbidden forbidden forbidden forbidden done      forbidden done
GET  /scrivania/:territory/importa/confini/:id    sign-in   forbidden forbidden forbidden forbidden shown     forbidden shown
POST /scrivania/:territory/importa/confini/:id    sign-in   forbidden forbidden forbidden forbidden done      forbidden done
GET  /scrivania/:territory/salute                 sign-in   forbidden shown     shown     shown     shown     forbidden shown
GET  /scrivania/:territory/passaggio              sign-in   forbidden forbidden forbidden forbidden shown     forbidden shown
POST /scrivania/:territory/passaggio              sign-in   forbidden forbidden forbidden forbidden done      forbidden done
POST /scrivania/:territory/passaggio/indietro     sign-in   forbidden forbidden forbidden forbidden done      forbidden done
GET  /scrivania/:territory/riepilogo              sign-in   forbidden shown     shown     shown     shown     forbidden shown
POST /scrivania/:territory/riepilogo              sign-in   forbidden done      done      done      done      forbidden done
GET  /scrivania/:territory/richieste              sign-in   forbidden shown     shown     shown     shown     forbidden shown
POST /scrivania/:territory/richieste              sign-in   forbidden forbidden done      forbidden done      forbidden done
POST /scrivania/:territory/richieste/:id          sign-in   forbidden forbidden done      forbidden done      forbidden done

GET  /scrivania/:territory/{noun}                 sign-in   forbidden shown     shown     shown     shown     forbidden shown
GET  /scrivania/:territory/{noun}/nuovo           sign-in   forbidden forbidden shown     shown     shown     forbidden shown
POST /scrivania/:territory/{noun}/nuovo           sign-in   forbidden forbidden done      forbidden done      forbidden done
GET  /scrivania/:territory/{noun}/nuovo (kept by stewards)   sign-in forbidden forbidden forbidden forbidden shown forbidden shown
POST /scrivania/:territory/{noun}/nuovo (kept by stewards)   sign-in forbidden forbidden forbidden forbidden done  forbidden done
GET  /scrivania/:territory/{noun}/:slug           sign-in   forbidden shown     shown     shown     shown     forbidden shown
POST /scrivania/:territory/{noun}/:slug           sign-in   forbidden forbidden done      forbidden done      forbidden done
POST /scrivania/:territory/{noun}/:slug (kept by stewards)   sign-in forbidden forbidden forbidden forbidden done  forbidden done
GET  /scrivania/:territory/{noun}/:slug/avanzamento  sign-in forbidden forbidden shown    shown     shown     forbidden shown
POST /scrivania/:territory/{noun}/:slug/avanzamento  sign-in forbidden forbidden done     forbidden done      forbidden done
GET  /scrivania/:territory/{noun}/:slug/legami    sign-in   forbidden shown     shown     shown     shown     forbidden shown
POST /scrivania/:territory/{noun}/:slug/legami    sign-in   forbidden forbidden done      forbidden done      forbidden done
POST /scrivania/:territory/{noun}/:slug/legami (part of another body)  sign-in forbidden forbidden done done done forbidden done
POST /scrivania/:territory/{noun}/:slug/legami (untie)  sign-in forbidden forbidden done  forbidden done      forbidden done
GET  /scrivania/:territory/{noun}/:slug/valori          sign-in forbidden shown   shown     shown     shown     forbidden shown
POST /scrivania/:territory/{noun}/:slug/valori          sign-in forbidden forbidden done    forbidden done      forbidden done
GET  /scrivania/:territory/{noun}/:slug/traguardi       sign-in forbidden shown   shown     shown     shown     forbidden shown
POST /scrivania/:territory/{noun}/:slug/traguardi       sign-in forbidden forbidden done    forbidden done      forbidden done
GET  /scrivania/:territory/{noun}/:slug/portali         sign-in forbidden shown   shown     shown     shown     forbidden shown
POST /scrivania/:territory/{noun}/:slug/portali         sign-in forbidden forbidden done    forbidden done      forbidden done
GET  /scrivania/:territory/{noun}/:slug/impegni         sign-in forbidden shown   shown     shown     shown     forbidden shown
POST /scrivania/:territory/{noun}/:slug/impegni         sign-in forbidden forbidden done    forbidden done      forbidden done
GET  /scrivania/:territory/{noun}/:slug/spese           sign-in forbidden shown   shown     shown     shown     forbidden shown
POST /scrivania/:territory/{noun}/:slug/spese           sign-in forbidden forbidden done    forbidden done      forbidden done
GET  /scrivania/:territory/{noun}/:slug/storia    sign-in   forbidden shown     shown     shown     shown     forbidden shown
GET  /scrivania/:territory/{noun}/:slug/elimina   sign-in   forbidden forbidden shown     shown     shown     forbidden shown
POST /scrivania/:territory/{noun}/:slug/elimina   sign-in   forbidden forbidden done      forbidden done      forbidden done
POST /scrivania/:territory/{noun}/:slug/elimina (kept by stewards)  sign-in forbidden forbidden forbidden forbidden done forbidden done

GET  /api/v1/openapi.json                         shown     shown     shown     shown     shown     shown     shown     shown
GET  /api/v1/docs                                 shown     shown     shown     shown     shown     shown     shown     shown
GET  /api/v1/territories                          shown     shown     shown     shown     shown     shown     shown     shown
GET  /api/v1/territories/:territory               shown     shown     shown     shown     shown     shown     shown     shown
GET  /api/v1/territories/:territory/datasets      shown     shown     shown     shown     shown     shown     shown     shown
GET  /api/v1/territories/:territory/datasets/:slug  shown     shown     shown     shown     shown     shown     shown     shown
GET  /api/v1/territories/:territory/search        shown     shown     shown     shown     shown     shown     shown     shown

GET    /api/v1/territories/:territory/{collection}                  shown   shown     shown     shown shown     shown shown     shown
POST   /api/v1/territories/:territory/{collection}                  sign-in forbidden forbidden done  forbidden done  forbidden done
POST   /api/v1/territories/:territory/{collection} (kept by stewards)  sign-in forbidden forbidden forbidden forbidden done forbidden done
POST   /api/v1/territories/:territory/{collection} (reading token)  sign-in forbidden forbidden forbidden forbidden forbidden forbidden forbidden
GET    /api/v1/territories/:territory/{collection}/:slug            shown   shown     shown     shown shown     shown shown     shown
GET    /api/v1/territories/:territory/{collection}/:slug (draft)    missing missing   shown     shown shown     shown missing   shown
GET    /api/v1/territories/:territory/{collection}/:slug (deleted)  missing missing   missing   missing missing missing missing missing
PUT    /api/v1/territories/:territory/{collection}/:slug            sign-in forbidden forbidden done  forbidden done  forbidden done
PUT    /api/v1/territories/:territory/{collection}/:slug (kept by stewards)    sign-in forbidden forbidden forbidden forbidden done forbidden done
PATCH  /api/v1/territories/:territory/{collection}/:slug (kept by stewards)  sign-in forbidden forbidden forbidden forbidden done forbidden done
DELETE /api/v1/territories/:territory/{collection}/:slug (kept by stewards)  sign-in forbidden forbidden forbidden forbidden done forbidden done
POST   /api/v1/territories/:territory/{collection}/:slug/restore (kept by stewards)  sign-in forbidden forbidden forbidden forbidden done forbidden done
PATCH  /api/v1/territories/:territory/{collection}/:slug            sign-in forbidden forbidden done  forbidden done  forbidden done
PATCH  /api/v1/territories/:territory/{collection}/:slug (cookie)   sign-in sign-in   sign-in   sign-in sign-in sign-in sign-in sign-in
DELETE /api/v1/territories/:territory/{collection}/:slug            sign-in forbidden forbidden done  forbidden done  forbidden done
POST   /api/v1/territories/:territory/{collection}/:slug/restore    sign-in forbidden forbidden done  forbidden done  forbidden done
POST   /api/v1/territories/:territory/{collection}/:slug/ties       sign-in forbidden forbidden done  forbidden done  forbidden done
POST   /api/v1/territories/:territory/{collection}/:slug/ties (part of another body)  sign-in forbidden forbidden done done done forbidden done
DELETE /api/v1/territories/:territory/{collection}/:slug/ties/:id   sign-in forbidden forbidden done  forbidden done  forbidden done

GET    /api/v1/territories/:territory/observations               shown   shown     shown     shown shown     shown shown     shown
POST   /api/v1/territories/:territory/observations               sign-in forbidden forbidden done  forbidden done  forbidden done
DELETE /api/v1/territories/:territory/observations/:id           sign-in forbidden forbidden done  forbidden done  forbidden done
GET    /api/v1/territories/:territory/portals                    shown   shown     shown     shown shown     shown shown     shown
POST   /api/v1/territories/:territory/portals                    sign-in forbidden forbidden done  forbidden done  forbidden done
DELETE /api/v1/territories/:territory/portals/:id                sign-in forbidden forbidden done  forbidden done  forbidden done
GET    /api/v1/territories/:territory/targets                    shown   shown     shown     shown shown     shown shown     shown
POST   /api/v1/territories/:territory/targets                    sign-in forbidden forbidden done  forbidden done  forbidden done
DELETE /api/v1/territories/:territory/targets/:id                sign-in forbidden forbidden done  forbidden done  forbidden done
GET    /api/v1/territories/:territory/commitments                shown   shown     shown     shown shown     shown shown     shown
POST   /api/v1/territories/:territory/commitments                sign-in forbidden forbidden done  forbidden done  forbidden done
DELETE /api/v1/territories/:territory/commitments/:id            sign-in forbidden forbidden done  forbidden done  forbidden done
GET    /api/v1/territories/:territory/expenses                   shown   shown     shown     shown shown     shown shown     shown
POST   /api/v1/territories/:territory/expenses                   sign-in forbidden forbidden done  forbidden done  forbidden done
DELETE /api/v1/territories/:territory/expenses/:id               sign-in forbidden forbidden done  forbidden done  forbidden done
`

/** What one route answers to each caller. `route` is the method and the address, `situation` what is special. */
export type AccessRow = Readonly<{
  route: string
  situation: string | null
  expected: Readonly<Record<Caller, Outcome>>
}>

const ROW = /^([A-Z]+) +(\/\S*)(?: \(([^)]+)\))? +([a-z].*)$/

function readRow(line: string): AccessRow {
  const [, method, address, situation, rest] = ROW.exec(line) ?? []
  const words = rest?.trim().split(/ +/) ?? []
  const isWord = (word: string): word is Outcome => OUTCOMES.some((outcome) => outcome === word)
  if (words.length !== CALLERS.length || !words.every(isWord)) throw new Error(`not a row: ${line}`)
  const expected = Object.fromEntries(CALLERS.map((caller, index) => [caller, words[index]]))
  return {
    route: `${method} ${address}`,
    situation: situation ?? null,
    expected: expected as AccessRow['expected'],
  }
}

/** The whole table, row by row. */
export const ACCESS_TABLE: readonly AccessRow[] = TABLE.split('\n')
  .filter((line) => /^[A-Z]/.test(line))
  .map(readRow)
