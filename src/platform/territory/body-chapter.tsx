import { readText } from '../../kernel/language.ts'
import { DataTable, Prose } from '../../ui/index.ts'
import type { Chapter } from '../module.ts'
import { listRecords } from '../record/record-store.ts'
import { siteWords } from '../site/messages.ts'
import { bodyType } from './body-type.ts'

/** Who is here: what the territory says of itself, and its bodies. */
export const bodyChapter: Chapter = {
  order: 10,
  title: { it: 'Chi siamo', en: 'Who we are' },
  async draw(ctx, links) {
    const { language, territory } = ctx
    const bodies = await listRecords(ctx.tx, bodyType, { onlyPublic: true })
    if (bodies.length === 0 && !territory.description) return null
    const { kind, town, website } = bodyType.fields
    // On paper a column without a single value is only a narrower table.
    const hasSites = bodies.some(({ own }) => own.website !== null)
    const description = territory.description ? readText(territory.description, language) : null
    return (
      <>
        {description ? <Prose text={description.text} textLang={description.language} /> : null}
        {bodies.length > 0 ? (
          <DataTable
            lang={language}
            caption={siteWords(language).bodiesTitle}
            columns={[
              { title: bodyType.label[language] },
              { title: kind.label[language] },
              { title: town.label[language] },
              ...(hasSites ? [{ title: website.label[language] }] : []),
            ]}
            rows={bodies.map(({ slug, general, own }) => [
              <a key="name" href={links.record(territory.slug, bodyType.noun, slug)}>
                {readText(general.title, language).text}
              </a>,
              kind.options[own.kind][language],
              own.town,
              ...(hasSites
                ? [
                    own.website ? (
                      <a href={own.website}>{own.website.replace(/^https?:\/\/(www\.)?|\/$/g, '')}</a>
                    ) : null,
                  ]
                : []),
            ])}
          />
        ) : null}
      </>
    )
  },
}
