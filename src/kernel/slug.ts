/** Lower-case letters, digits and single hyphens; at most 100 characters, because it stands in addresses. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const SLUG_LENGTH = 100

/** A slug made of a title: accents fall, everything else that is not a letter or digit becomes a hyphen. */
export function slugify(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return plain.slice(0, SLUG_LENGTH).replace(/-+$/, '') || 'senza-titolo'
}

/** True when `value` can stand in an address as a slug. */
export function isSlug(value: string): boolean {
  return value.length <= SLUG_LENGTH && SLUG.test(value)
}
