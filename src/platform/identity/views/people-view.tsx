import type { VNode } from 'preact'
import { fillWords, type Language, readText } from '../../../kernel/language.ts'
import {
  Card,
  DataTable,
  Form,
  Notice,
  PostButton,
  RadioField,
  SelectField,
  Tag,
  TextField,
} from '../../../ui/index.ts'
import type { Card as RecordCard } from '../../record/record.ts'
import { identityWords } from '../messages.ts'
import type { Refusal } from '../refusal.ts'
import type { Person, Unkept } from '../types.ts'
import { errorOf, FormErrors } from './form-errors.tsx'

/** What the form of a new role holds, as texts. */
export type PersonForm = Readonly<{ email: string; name: string; role: string; body: string }>

export type PeopleViewProps = Readonly<{
  lang: Language
  csrf: string
  /** The address of this page; the acts on a role stand under it. */
  action: string
  people: readonly Person[]
  roles: readonly Person['role'][]
  bodies: readonly RecordCard[]
  /** The body that the last role taken back left without anybody, and where its records are handed over. */
  unkept: Unkept | null
  handoverHref: string
  /** What was just done. */
  done: string | null
  form: PersonForm
  refusal: Refusal | null
}>

/** Who has which role in the territory, and a form that gives another one. */
export function PeopleView(props: PeopleViewProps): VNode {
  const { lang, done, refusal } = props
  const words = identityWords(lang)
  const labels = { email: words.email, name: words.name, role: words.role, body: words.body }
  return (
    <>
      <h1>{words.people}</h1>
      <FormErrors lang={lang} refusal={refusal} labels={labels} />
      {done ? (
        <Notice lang={lang} tone="success">
          {done}
        </Notice>
      ) : null}
      {props.unkept ? <UnkeptNotice lang={lang} unkept={props.unkept} href={props.handoverHref} /> : null}
      <p>{words.peopleIntro}</p>
      {props.people.length === 0 ? null : <PeopleTable {...props} />}
      <PersonFormCard {...props} />
    </>
  )
}

function UnkeptNotice({ lang, unkept, href }: { lang: Language; unkept: Unkept; href: string }): VNode {
  const words = identityWords(lang)
  const { slug, title, count } = unkept
  return (
    <Notice lang={lang} tone="warning" title={words.unkept}>
      <p>{fillWords(words.unkeptText, { body: readText(title, lang).text, count })}</p>
      <p>
        <a href={`${href}?da=${slug}`}>{words.unkeptLink}</a>
      </p>
    </Notice>
  )
}

function PeopleTable({ lang, csrf, action, people }: PeopleViewProps): VNode {
  const words = identityWords(lang)
  return (
    <DataTable
      lang={lang}
      caption={words.peopleList}
      columns={[
        { title: words.person },
        { title: words.email },
        { title: words.role },
        { title: words.body },
        { title: words.acts },
      ]}
      rows={people.map((person) => [
        person.hasEntered ? (
          person.name
        ) : (
          <>
            {person.name} <Tag label={words.notYetEntered} tone="todo" />
          </>
        ),
        person.email,
        words.roleNames[person.role],
        person.body ? readText(person.body.title, lang).text : words.wholeTerritory,
        <PostButton
          key={person.id}
          label={fillWords(words.withdrawRole, { name: person.name })}
          action={`${action}/${person.id}/togli`}
          csrf={csrf}
          kind="danger"
        />,
      ])}
    />
  )
}

function PersonFormCard({ lang, csrf, action, roles, bodies, form, refusal }: PeopleViewProps): VNode {
  const words = identityWords(lang)
  return (
    <Card title={words.addPerson} id="nuovo">
      <Form action={action} csrf={csrf} submit={words.invite}>
        <TextField
          lang={lang}
          name="email"
          type="email"
          inputMode="email"
          autocomplete="off"
          label={words.email}
          value={form.email}
          error={errorOf(refusal, 'email', lang)}
          required
        />
        <TextField
          lang={lang}
          name="name"
          autocomplete="off"
          label={words.name}
          hint={words.nameHint}
          value={form.name}
          error={errorOf(refusal, 'name', lang)}
        />
        <RadioField
          lang={lang}
          name="role"
          label={words.role}
          value={form.role}
          options={roles.map((role) => ({
            value: role,
            label: words.roleNames[role],
            hint: words.roleHints[role],
          }))}
          error={errorOf(refusal, 'role', lang)}
          required
        />
        <SelectField
          lang={lang}
          name="body"
          label={words.body}
          hint={words.bodyHint}
          value={form.body}
          options={bodies.map(({ slug, title }) => ({ value: slug, label: readText(title, lang).text }))}
          error={errorOf(refusal, 'body', lang)}
        />
      </Form>
    </Card>
  )
}
