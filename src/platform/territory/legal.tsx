import type { VNode } from 'preact'
import { readText } from '../../kernel/language.ts'
import { DefinitionList, Prose } from '../../ui/index.ts'
import type { Context } from '../context.ts'
import { type Answer, type PageRequest, page, type SitePageRequest } from '../http/route.ts'
import type { Application } from '../module.ts'
import { personalHoldings } from '../personal/holdings.ts'
import { HoldingsTable } from '../personal/views/holdings-table.tsx'
import { siteWords } from '../site/messages.ts'
import { legalWords } from './legal-words.ts'
import { TERRITORY_FIELDS } from './territory-fields.ts'

/** An e-mail address becomes a link; any other contact stays as it was written. */
function contact(value: string | null): VNode | string | null {
  return value?.includes('@') && !value.includes(' ') ? <a href={`mailto:${value}`}>{value}</a> : value
}

function framed(request: PageRequest, title: string, content: VNode): Answer {
  const { ctx, links } = request
  const home = {
    label: readText(ctx.territory.title, ctx.language).text,
    href: links.territory(ctx.territory.slug),
  }
  return page(title, content, { crumbs: [home, { label: title }] })
}

/** How accessible the site is, and whom to tell when it is not. */
export async function showAccessibility(request: PageRequest): Promise<Answer> {
  const { territory, language } = request.ctx
  const words = legalWords(language)
  return framed(
    request,
    words.accessibility,
    <>
      <h1>{words.accessibility}</h1>
      <p>{words.accessibilityText}</p>
      <p>
        {territory.accessibilityUrl ? (
          <a href={territory.accessibilityUrl}>{words.declaration}</a>
        ) : (
          words.noDeclaration
        )}
      </p>
      <h2 id="segnala">{words.report}</h2>
      <p>
        {words.reportText} {contact(territory.feedbackContact) ?? siteWords(language).unknown}
      </p>
    </>,
  )
}

/** What the site keeps of its readers, which is nothing, and of those who work on the desk. */
export async function showPrivacy({ modules }: Application, request: PageRequest): Promise<Answer> {
  const { territory, language } = request.ctx
  const words = legalWords(language)
  const note = territory.privacyNote ? readText(territory.privacyNote, language) : null
  return framed(
    request,
    words.privacy,
    <>
      <h1>{words.privacy}</h1>
      <p>{words.privacyCookies}</p>
      <HoldingsTable lang={language} holdings={personalHoldings(modules)} />
      {note ? (
        <Prose text={note.text} textLang={note.language} headingFrom={2} />
      ) : (
        <p>{words.privacyNone}</p>
      )}
    </>,
  )
}

function licenceOf({ territory, language }: Context): string {
  return TERRITORY_FIELDS.licence.options[territory.licence][language]
}

/** Under which licence texts and data may be used, and what the program is. */
export async function showLegal(request: PageRequest): Promise<Answer> {
  const words = legalWords(request.ctx.language)
  return framed(
    request,
    words.legal,
    <>
      <h1>{words.legal}</h1>
      <p>{words.licenceText(licenceOf(request.ctx))}</p>
      <p>{words.software}</p>
    </>,
  )
}

/** To whom to write: offices, never persons. */
export async function showContacts(request: PageRequest): Promise<Answer> {
  const { territory, language } = request.ctx
  const words = legalWords(language)
  const items = [
    { label: words.owner, value: territory.ownerName ? readText(territory.ownerName, language).text : null },
    { label: words.digitalOfficer, value: contact(territory.digitalOfficerContact) },
    { label: words.dataProtection, value: contact(territory.dataProtectionContact) },
    { label: words.feedback, value: contact(territory.feedbackContact) },
  ]
  return framed(
    request,
    words.contacts,
    <>
      <h1>{words.contacts}</h1>
      <DefinitionList lang={language} items={items} layout="table" />
    </>,
  )
}

/** The same for the pages of the installation itself, which belong to no territory. */
export async function showSiteLegal(
  { modules }: Application,
  { language }: SitePageRequest,
): Promise<Answer> {
  const words = legalWords(language)
  return page(
    words.legal,
    <>
      <h1>{words.legal}</h1>
      <p>{words.software}</p>
      <h2 id="accessibilita">{words.accessibility}</h2>
      <p>{words.accessibilityText}</p>
      <h2 id="privacy">{words.privacy}</h2>
      <p>{words.privacyCookies}</p>
      <HoldingsTable lang={language} holdings={personalHoldings(modules)} />
    </>,
  )
}
