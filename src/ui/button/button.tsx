import type { VNode } from 'preact'

/** Primary is the one act of a page; danger destroys something; quiet looks like a link. */
export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet'

export type ButtonProps = {
  readonly label: string
  readonly kind?: ButtonKind | undefined
  readonly type?: 'submit' | 'button' | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
}

/** A button inside a form. */
export function Button({ label, kind = 'primary', type = 'submit', name, value }: ButtonProps): VNode {
  return (
    <button type={type} class={`button button--${kind}`} name={name} value={value}>
      {label}
    </button>
  )
}

export type ActionLinkProps = {
  readonly label: string
  readonly href: string
  readonly kind?: ButtonKind | undefined
}

/** A link that looks like a button, because it opens the next step. */
export function ActionLink({ label, href, kind = 'secondary' }: ActionLinkProps): VNode {
  return (
    <a class={`button button--${kind}`} href={href}>
      {label}
    </a>
  )
}

export type PostButtonProps = {
  readonly label: string
  readonly action: string
  readonly csrf: string
  readonly kind?: ButtonKind | undefined
  readonly hidden?: readonly { readonly name: string; readonly value: string }[] | undefined
}

/** A form of one button, for acts that need no field: delete, restore, untie. */
export function PostButton({ label, action, csrf, kind = 'secondary', hidden = [] }: PostButtonProps): VNode {
  return (
    <form class="post-button" method="post" action={action}>
      <input type="hidden" name="_csrf" value={csrf} />
      {hidden.map((one) => (
        <input key={one.name} type="hidden" name={one.name} value={one.value} />
      ))}
      <Button label={label} kind={kind} />
    </form>
  )
}
