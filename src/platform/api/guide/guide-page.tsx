import type { VNode } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import { Card, Prose } from '../../../ui/index.ts'
import { API_ROOT } from '../api-route.ts'
import { CHAPTERS, GUIDE, guideWords } from '../guide-words.ts'
import type { OpenApi } from '../openapi.ts'
import { SharedShapes } from './shared-shapes.tsx'
import { TagSection } from './tag-section.tsx'

/** The readable page of the API, made of its OpenAPI document: every address, and what holds for all. */
export function GuidePage({ lang, document }: { lang: Language; document: OpenApi }): VNode {
  const words = guideWords(lang)
  return (
    <>
      <h1>{GUIDE.title[lang]}</h1>
      <Prose text={GUIDE.intro[lang]} />
      <p>
        <a href={`${API_ROOT}/openapi.json?lang=${lang}`}>{words.machine}</a>
      </p>
      <nav aria-labelledby="contents">
        <h2 id="contents">{words.contents}</h2>
        <ul>
          <li>
            <a href="#general">{words.general}</a>
          </li>
          {document.tags.map((tag) => (
            <li key={tag.name}>
              <a href={`#${tag.name}`}>{tag.description}</a>
            </li>
          ))}
          <li>
            <a href="#shapes">{words.shapes}</a>
          </li>
        </ul>
      </nav>
      <Card id="general" title={words.general}>
        {CHAPTERS.map((chapter) => (
          <section key={chapter.id} id={chapter.id}>
            <h3>{chapter.title[lang]}</h3>
            <Prose text={chapter.text[lang]} />
          </section>
        ))}
      </Card>
      {document.tags.map((tag) => (
        <TagSection key={tag.name} lang={lang} document={document} tag={tag} />
      ))}
      <SharedShapes lang={lang} document={document} />
    </>
  )
}
