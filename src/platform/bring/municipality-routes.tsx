import { romeDate } from '../../kernel/date.ts'
import { fillWords } from '../../kernel/language.ts'
import { type Answer, page, redirect, type SitePageRequest, type SiteRoute } from '../http/route.ts'
import { UPLOAD_BYTES } from '../http/upload.ts'
import { formatDate } from '../i18n/format.ts'
import { bringWords, municipalityWords } from './messages.ts'
import { listMunicipalityTables, loadMunicipalities } from './municipality-service.ts'
import { MunicipalitiesPage } from './views/municipalities-page.tsx'

const PATH = '/accedi/comuni'

async function show(request: SitePageRequest, error: string | null = null): Promise<Answer> {
  const { db, language, links, csrf, form, query } = request
  const words = municipalityWords(language)
  const tables = await listMunicipalityTables(db)
  const content = (
    <MunicipalitiesPage
      lang={language}
      action={links.site(PATH)}
      csrf={csrf}
      day={form.day}
      error={error}
      isLoaded={query.fatto !== undefined}
      tables={tables.map(({ asOf, count }) => ({
        day: formatDate(asOf, language),
        count: fillWords(bringWords(language).rows, { count }),
      }))}
    />
  )
  return page(words.title, content, {
    status: error ? 422 : 200,
    noIndex: true,
    crumbs: [{ label: words.desk, href: links.desk() }, { label: words.title }],
  })
}

async function load(request: SitePageRequest): Promise<Answer> {
  const { db, form, upload, now, actor, language, links } = request
  const given = { upload, day: form.day ?? '', today: romeDate(now), now, actor, language }
  const loaded = await loadMunicipalities(db, given)
  return loaded.ok ? redirect(`${links.site(PATH)}?fatto`) : show(request, loaded.text)
}

/** The page on which an administrator loads the municipalities of Italy as ISTAT publishes them. */
export function municipalityRoutes(): SiteRoute[] {
  const rest = { scope: 'site', path: PATH, access: 'administrator', variant: 'desk' } as const
  return [
    { ...rest, method: 'GET', handle: (request) => show(request) },
    { ...rest, method: 'POST', takesFile: UPLOAD_BYTES, handle: load },
  ]
}
