import { fillWords } from '../../kernel/language.ts'
import { Notice } from '../../ui/index.ts'
import {
  type Answer,
  type PageRequest,
  page,
  type Route,
  redirect,
  type SitePageRequest,
} from '../http/route.ts'
import { isAdministrator } from '../identity/policy.ts'
import type { FormData } from '../record/field/form.ts'
import { TERRITORY_FIELDS } from '../territory/territory-fields.ts'
import { explainProblems } from './form-errors.ts'
import { formWords } from './form-messages.ts'
import { homeWords } from './home-messages.ts'
import { deskCrumbs } from './record-pages.ts'
import { groupSettings } from './rules.ts'
import { blankSettings, makeTerritory, saveSettings, settingsForm } from './settings-service.ts'
import type { FormError } from './types.ts'
import { ComparePage } from './views/compare-page.tsx'
import { RecordForm } from './views/record-form.tsx'

const NO_CHOICES = new Map()

async function showSettings(
  { ctx, links, csrf, query }: PageRequest,
  form: FormData,
  errors: readonly FormError[] = [],
): Promise<Answer> {
  const words = homeWords(ctx.language)
  const { save, slugHint } = formWords(ctx.language)
  const isMine = (name: string) => name !== 'domain' || isAdministrator(ctx.actor)
  const groups = groupSettings(Object.keys(TERRITORY_FIELDS).filter(isMine))
  const { domain } = ctx.territory
  const advanced =
    domain !== null && !isMine('domain') ? { intro: fillWords(words.domainIs, { domain }) } : {}
  const content = (
    <>
      <h1>{words.settingsTitle}</h1>
      <p>{words.settingsIntro}</p>
      {query.salvato && errors.length === 0 ? (
        <Notice lang={ctx.language} tone="success">
          <p>
            {words.settingsSaved} <a href={links.territory(ctx.territory.slug)}>{words.seeSite}</a>
          </p>
        </Notice>
      ) : null}
      <RecordForm
        lang={ctx.language}
        action={links.desk(ctx.territory.slug, '/territorio')}
        csrf={csrf}
        fields={TERRITORY_FIELDS}
        sections={(['first', 'care', 'advanced'] as const).map((part) => ({
          title: words.settingsParts[part],
          names: groups[part],
          ...(part === 'advanced' ? advanced : {}),
        }))}
        form={form}
        errors={errors}
        choices={NO_CHOICES}
        slugHint={slugHint}
        submit={save}
        cancelHref={links.desk(ctx.territory.slug)}
      />
    </>
  )
  const crumbs = deskCrumbs(ctx, links, { label: words.settingsTitle })
  return page(words.settingsTitle, content, { crumbs, status: errors.length > 0 ? 422 : 200 })
}

async function postSettings(request: PageRequest): Promise<Answer> {
  const { ctx, links, csrf } = request
  const here = links.desk(ctx.territory.slug, '/territorio')
  const saved = await saveSettings(request)
  if (saved.kind === 'saved') return redirect(`${here}?salvato=1`)
  if (saved.kind === 'refused') {
    return showSettings(request, saved.form, explainProblems(saved.problems, TERRITORY_FIELDS, ctx.language))
  }
  const { settingsTitle } = homeWords(ctx.language)
  const content = (
    <>
      <h1>{settingsTitle}</h1>
      <ComparePage
        lang={ctx.language}
        action={here}
        csrf={csrf}
        comparison={saved.comparison}
        discardHref={here}
      />
    </>
  )
  return page(settingsTitle, content, {
    status: 409,
    crumbs: deskCrumbs(ctx, links, { label: settingsTitle }),
  })
}

function showNew(
  { links, csrf, language }: SitePageRequest,
  form: FormData,
  errors: readonly FormError[] = [],
): Answer {
  const words = homeWords(language)
  const content = (
    <>
      <h1>{words.newTerritory}</h1>
      <p>{words.newTerritoryIntro}</p>
      <RecordForm
        lang={language}
        action={links.site('/accedi/territori')}
        csrf={csrf}
        fields={TERRITORY_FIELDS}
        sections={[{ title: words.settingsParts.first, names: ['title', 'slug', 'licence', 'isExample'] }]}
        form={form}
        errors={errors}
        choices={NO_CHOICES}
        slugHint={words.addressHint}
        submit={words.makeTerritory}
        cancelHref={links.desk()}
      />
    </>
  )
  return page(words.newTerritory, content, {
    status: errors.length > 0 ? 422 : 200,
    crumbs: [{ label: words.territories, href: links.desk() }, { label: words.newTerritory }],
  })
}

async function postNew(request: SitePageRequest): Promise<Answer> {
  const { db, links, language } = request
  const saved = await makeTerritory(db, request)
  if (saved.kind === 'saved') return redirect(`${links.desk(saved.slug, '/territorio')}?salvato=1`)
  const refused = saved.kind === 'refused' ? saved : { problems: [], form: request.form }
  const labels = { slug: homeWords(language).address }
  return showNew(request, refused.form, explainProblems(refused.problems, TERRITORY_FIELDS, language, labels))
}

/** What a territory says of itself, and the making of a new one. */
export function settingsRoutes(): Route[] {
  const site = {
    scope: 'site',
    path: '/accedi/territori',
    access: 'administrator',
    variant: 'desk',
  } as const
  const desk = { scope: 'desk', path: '/territorio', access: 'steward' } as const
  return [
    { ...site, method: 'GET', handle: async (request: SitePageRequest) => showNew(request, blankSettings()) },
    { ...site, method: 'POST', handle: postNew },
    {
      ...desk,
      method: 'GET',
      handle: (request: PageRequest) => showSettings(request, settingsForm(request.ctx.territory)),
    },
    { ...desk, method: 'POST', handle: postSettings },
  ]
}
