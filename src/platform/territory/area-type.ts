import { defineFields } from '../record/field/define.ts'
import { defineRecordType } from '../record/type.ts'
import { type Boundary, boundarySchema, countPositions } from './boundary.ts'

/** A place that figures, services and works are about: a municipality, a valley, a province. */
export const areaType = defineRecordType({
  type: 'area',
  collection: 'areas',
  noun: 'aree',
  table: 'territory_area',
  stage: 'area',
  label: { it: 'Area', en: 'Area' },
  plural: { it: 'Aree', en: 'Areas' },
  create: { it: 'Nuova area', en: 'New area' },
  file: { kind: 'page', body: 'description' },
  fields: defineFields({
    kind: {
      kind: 'choice',
      required: true,
      label: { it: 'Tipo di area', en: 'Kind of area' },
      options: {
        municipality: { it: 'Comune', en: 'Municipality' },
        union: { it: 'Unione di comuni', en: 'Union of municipalities' },
        district: { it: 'Distretto o ambito', en: 'District' },
        valley: { it: 'Valle o zona', en: 'Valley or zone' },
        province: { it: 'Provincia', en: 'Province' },
        region: { it: 'Regione', en: 'Region' },
        country: { it: 'Paese', en: 'Country' },
        other: { it: 'Altro', en: 'Other' },
      },
    },
    code: {
      kind: 'code',
      label: { it: 'Codice ISTAT', en: 'ISTAT code' },
      help: {
        it: 'Come lo scrive l’ISTAT, con gli zeri davanti: 035009 per un comune, 035 per una provincia, 08 per una regione.',
        en: 'As ISTAT writes it, leading zeros included: 035009 for a municipality, 035 for a province, 08 for a region.',
      },
    },
    partOf: { kind: 'ref', to: 'area', label: { it: 'Fa parte di', en: 'Part of' } },
    description: { kind: 'prose', label: { it: 'Descrizione', en: 'Description' } },
    boundary: {
      kind: 'data',
      extension: 'geojson',
      schema: boundarySchema,
      example: {
        type: 'Polygon',
        coordinates: [
          [
            [10.41, 44.69],
            [10.47, 44.69],
            [10.47, 44.73],
            [10.41, 44.69],
          ],
        ],
      },
      words: (value, language) => {
        const count = countPositions(value as Boundary)
        return { it: `confine di ${count} punti`, en: `boundary of ${count} points` }[language]
      },
      label: { it: 'Confine', en: 'Boundary' },
      help: {
        it: 'Una geometria GeoJSON (Polygon o MultiPolygon) in gradi WGS 84.',
        en: 'A GeoJSON geometry (Polygon or MultiPolygon) in WGS 84 degrees.',
      },
    },
  }),
})
