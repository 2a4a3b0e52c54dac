/**
 * A name that the public network can have: lower-case parts of letters, digits and hyphens with a dot between them,
 * other alphabets as punycode. Its last part starts with a letter, so that it is no number of a machine.
 */
export const DOMAIN =
  /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/

/**
 * The name of a host as the network writes it, made of what somebody typed: `Agenda.Città.example` is
 * `agenda.xn--citt-3na.example`. What is more than a name stays as it is, for its check to refuse.
 */
export function toHostName(typed: string): string {
  const bare = typed.trim()
  const address = `http://${bare}`
  return /^[^\s/:@?#%\\]+$/.test(bare) && URL.canParse(address) ? new URL(address).hostname : bare
}

/** The host of a `Host` header without its port, as names are compared; empty where there is none. */
export function readHost(header: string | undefined): string {
  const [name = ''] = (header ?? '').trim().toLowerCase().split(':', 1)
  return name.replace(/\.$/, '')
}
