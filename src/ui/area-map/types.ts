import type { Language } from '../../kernel/language.ts'

/** Longitude and latitude, in degrees of WGS 84. */
export type Position = readonly [longitude: number, latitude: number]
/** The surfaces of a GeoJSON geometry (RFC 7946). */
export type Surface =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] }

export type MapShape = {
  readonly id: string
  readonly label: string
  readonly href?: string | undefined
  readonly surface: Surface
  /** The place that the page is about, or one around it. */
  readonly tone: 'here' | 'around'
}

export type AreaMapProps = {
  readonly lang: Language
  /** One sentence that says what the picture shows; it stands above it. */
  readonly description: string
  readonly shapes: readonly MapShape[]
  /** Whom the boundaries come from: an attribution that their licence asks for. */
  readonly source?: string | undefined
}
