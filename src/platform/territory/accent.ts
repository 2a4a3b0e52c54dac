type Rgb = readonly [number, number, number]

function parse(accent: string): Rgb {
  return [1, 3, 5].map((start) => Number.parseInt(accent.slice(start, start + 2), 16)) as unknown as Rgb
}

const hex = (rgb: Rgb) => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
const mix = (rgb: Rgb, other: number, share: number): Rgb =>
  rgb.map((part) => part * (1 - share) + other * share) as unknown as Rgb

/** Relative luminance of WCAG 2.2, from 0 (black) to 1 (white). */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The contrast of a colour with white, from 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrastWithWhite(accent: string): number {
  return 1.05 / (luminance(parse(accent)) + 0.05)
}

/** A colour with a light and a dark shade of it. */
export function accentShades(accent: string): { accent: string; light: string; dark: string } {
  const rgb = parse(accent)
  return { accent, light: hex(mix(rgb, 255, 0.88)), dark: hex(mix(rgb, 0, 0.35)) }
}

/** The style sheet of a territory's own colour, with a light and a dark shade of it. */
export function accentSheet(accent: string): string {
  const { light, dark } = accentShades(accent)
  return `:root{--accent:${accent};--accent-light:${light};--accent-dark:${dark}}\n`
}
