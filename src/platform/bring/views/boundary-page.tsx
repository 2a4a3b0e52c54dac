import type { VNode } from 'preact'
import { fillWords, type Language } from '../../../kernel/language.ts'
import {
  AreaMap,
  CheckField,
  DataTable,
  ErrorSummary,
  Facts,
  Folded,
  Form,
  FormPart,
  type MapShape,
  SelectField,
  TextField,
} from '../../../ui/index.ts'
import { formatNumber } from '../../i18n/format.ts'
import { boundaryWords } from '../boundary-messages.ts'
import type { Naming } from '../types.ts'

type KnownPlace = {
  readonly title: string
  readonly href: string
  readonly inFile: string
  readonly by: string
}
type NewPlace = { readonly field: string; readonly name: string; readonly code: string | null }

export type BoundaryPageProps = {
  readonly lang: Language
  readonly action: string
  readonly csrf: string
  readonly title: string
  readonly error: string | null
  readonly naming: Naming
  readonly properties: readonly string[]
  readonly kind: string
  readonly kinds: readonly { readonly value: string; readonly label: string }[]
  readonly before: number
  readonly after: number
  readonly metres: number
  readonly shapes: readonly MapShape[]
  readonly known: readonly (KnownPlace & { readonly effect: string })[]
  readonly news: readonly NewPlace[]
  readonly left: readonly { readonly name: string; readonly why: string }[]
  /** What the form says so far. */
  readonly form: Readonly<Record<string, string | undefined>>
  readonly backHref: string
}

function ReadingForm({ lang, action, naming, properties, kind, kinds }: BoundaryPageProps): VNode {
  const words = boundaryWords(lang)
  const options = [
    { value: '', label: words.nothing },
    ...properties.map((one) => ({ value: one, label: one })),
  ]
  const unused = properties.filter((one) => one !== naming.code && one !== naming.name)
  return (
    <section aria-labelledby="reading-title">
      <h2 id="reading-title">{words.reading}</h2>
      {unused.length > 0 ? <p>{fillWords(words.unused, { list: unused.join(', ') })}</p> : null}
      <Form action={`${action}#reading-title`} method="get" submit={words.readAgain}>
        <SelectField
          lang={lang}
          name="codice"
          label={words.code}
          value={naming.code ?? ''}
          options={options}
          empty={null}
        />
        <SelectField
          lang={lang}
          name="nome"
          label={words.name}
          value={naming.name ?? ''}
          options={options}
          empty={null}
        />
        <SelectField
          lang={lang}
          name="tipo"
          label={words.kind}
          hint={words.kindHint}
          value={kind}
          options={kinds}
          empty={null}
        />
      </Form>
    </section>
  )
}

function KnownTable({ lang, known }: Pick<BoundaryPageProps, 'lang' | 'known'>): VNode | null {
  const words = boundaryWords(lang)
  if (known.length === 0) return null
  const columns = [
    { title: words.area },
    { title: words.inFile },
    { title: words.by },
    { title: words.effect },
  ]
  return (
    <FormPart title={words.known}>
      <Folded
        lang={lang}
        items={known}
        draw={(some) => (
          <DataTable
            lang={lang}
            caption={words.known}
            captionHidden
            columns={columns}
            rows={some.map(({ title, href, inFile, by, effect }) => [
              <a key={href} href={href}>
                {title}
              </a>,
              inFile,
              by,
              effect,
            ])}
          />
        )}
      />
    </FormPart>
  )
}

function NewList({ lang, news, form }: Pick<BoundaryPageProps, 'lang' | 'news' | 'form'>): VNode | null {
  const words = boundaryWords(lang)
  if (news.length === 0) return null
  return (
    <FormPart title={words.news} intro={words.newsIntro}>
      <CheckField
        lang={lang}
        name="tutte"
        label={fillWords(words.all, { count: formatNumber(news.length, lang) })}
        checked={form.tutte === 'true'}
      />
      <Folded
        lang={lang}
        items={news}
        draw={(some) => (
          <>
            {some.map(({ field, name, code }) => (
              <CheckField
                key={field}
                lang={lang}
                name={field}
                label={fillWords(words.make, { name: code ? `${name} (${code})` : name })}
                checked={form[field] === 'true'}
              />
            ))}
          </>
        )}
      />
    </FormPart>
  )
}

function LeftTable({ lang, left }: Pick<BoundaryPageProps, 'lang' | 'left'>): VNode | null {
  const words = boundaryWords(lang)
  if (left.length === 0) return null
  return (
    <section aria-labelledby="left-title">
      <h2 id="left-title">{words.left}</h2>
      <Folded
        lang={lang}
        items={left}
        draw={(some) => (
          <DataTable
            lang={lang}
            caption={words.left}
            captionHidden
            columns={[{ title: words.inFile }, { title: words.why }]}
            rows={some.map(({ name, why }) => [name, why])}
          />
        )}
      />
    </section>
  )
}

/** What a file of boundaries would do: how it is read, a picture, the areas it names, new ones to choose, and the rest. */
export function BoundaryPage(props: BoundaryPageProps): VNode {
  const { lang, action, csrf, title, error, naming, kind, known, news, left, backHref } = props
  const words = boundaryWords(lang)
  const [before, after] = [formatNumber(props.before, lang), formatNumber(props.after, lang)]
  const figures = [
    { value: formatNumber(known.length, lang), label: words.knownCount },
    { value: formatNumber(news.length, lang), label: words.newCount },
    { value: formatNumber(left.length, lang), label: words.leftCount },
  ]
  const hidden = [
    { name: 'intent', value: 'save' },
    { name: 'codice', value: naming.code ?? '' },
    { name: 'nome', value: naming.name ?? '' },
    { name: 'tipo', value: kind },
  ]
  return (
    <>
      <h1>{title}</h1>
      <ErrorSummary lang={lang} errors={error ? [{ text: error, href: '#save-title' }] : []} />
      <Facts items={figures} />
      <p>
        {props.before === props.after
          ? fillWords(words.asItIs, { after })
          : fillWords(words.points, { before, after, metres: formatNumber(props.metres, lang) })}
      </p>
      <AreaMap lang={lang} description={words.picture} shapes={props.shapes} />
      <ReadingForm {...props} />
      <LeftTable lang={lang} left={left} />
      <section aria-labelledby="save-title">
        <h2 id="save-title" tabIndex={-1}>
          {words.save}
        </h2>
        <Form
          action={action}
          csrf={csrf}
          hidden={hidden}
          submit={words.save}
          secondary={{ label: words.another, href: backHref }}
        >
          <KnownTable lang={lang} known={known} />
          <NewList lang={lang} news={news} form={props.form} />
          <TextField
            lang={lang}
            name="fonte"
            label={words.source}
            hint={words.sourceHint}
            value={props.form.fonte}
            maxLength={300}
          />
        </Form>
      </section>
    </>
  )
}
