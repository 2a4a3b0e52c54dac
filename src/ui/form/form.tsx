import type { VNode } from 'preact'
import { Button } from '../button/button.tsx'
import type { Content } from '../content.ts'

export type FormProps = {
  readonly action: string
  readonly method?: 'post' | 'get' | undefined
  /** The token of the session, posted as `_csrf`. */
  readonly csrf?: string | undefined
  readonly hidden?: readonly { readonly name: string; readonly value: string }[] | undefined
  readonly submit: string
  /** Name and value of the submit button, where a form has several. */
  readonly submitAs?: { readonly name: string; readonly value: string } | undefined
  readonly danger?: boolean | undefined
  /** The form brings a file. */
  readonly takesFile?: boolean | undefined
  /** The way out, such as going back without saving. */
  readonly secondary?: { readonly label: string; readonly href: string } | undefined
  readonly children?: Content
}

/**
 * A form of the desk. `novalidate`: the browser's own bubbles are not translated with the page, vanish, and
 * stop at the first field; the server answers with all errors at once.
 */
export function Form(props: FormProps): VNode {
  const { action, method = 'post', csrf, hidden = [], submit, submitAs, danger, secondary, children } = props
  return (
    <form
      class="form"
      method={method}
      action={action}
      enctype={props.takesFile ? 'multipart/form-data' : undefined}
      novalidate
    >
      {csrf === undefined ? null : <input type="hidden" name="_csrf" value={csrf} />}
      {hidden.map((one) => (
        <input key={one.name} type="hidden" name={one.name} value={one.value} />
      ))}
      {children}
      <div class="form__end">
        <Button
          label={submit}
          kind={danger ? 'danger' : 'primary'}
          name={submitAs?.name}
          value={submitAs?.value}
        />
        {secondary ? (
          <a class="form__out" href={secondary.href}>
            {secondary.label}
          </a>
        ) : null}
      </div>
    </form>
  )
}

/** A titled part of a long form. */
export function FormPart({
  title,
  intro,
  children,
}: {
  title: string
  intro?: string | undefined
  children: Content
}): VNode {
  return (
    <section class="form-part">
      <h2 class="form-part__title">{title}</h2>
      {intro ? <p class="form-part__intro">{intro}</p> : null}
      {children}
    </section>
  )
}
