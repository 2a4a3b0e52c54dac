import { fillWords, type Language } from '../../kernel/language.ts'
import { packageWords } from './messages.ts'
import { isEmptyPlan, type Plan, type PlannedRecord } from './plan.ts'

const SIGNS = { create: '+', add: '+', restore: '+', change: '~', hide: '-', remove: '-' } as const
const RECORD_ACTS = ['create', 'restore', 'change', 'hide'] as const

function recordLine(record: PlannedRecord): string {
  const fields = 'fields' in record && record.fields.length > 0 ? `: ${record.fields.join(', ')}` : ''
  return `  ${SIGNS[record.act]} ${record.key}${fields}`
}

/** How many rows of each type come, change and go: one by one they would fill the screen. */
function rowLines({ rows }: Plan): string[] {
  const counts = new Map<string, number>()
  for (const { act, row } of rows) {
    const line = `${SIGNS[act]} ${row.type}`
    counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return [...counts].map(([line, count]) => `  ${line}: ${count}`)
}

/** A plan as lines for a terminal: under each heading, `+` comes, `~` changes, `-` goes. */
export function describePlan(plan: Plan, language: Language): string[] {
  const words = packageWords(language)
  const { slug, isNew, fields } = plan.territory
  if (isEmptyPlan(plan)) return [fillWords(words.nothing, { territory: slug })]
  const lines: string[] = []
  const section = (title: string, body: readonly string[]) => {
    if (body.length > 0) lines.push(`${title} (${body.length})`, ...body)
  }
  if (isNew) lines.push(fillWords(words.newTerritory, { territory: slug }))
  if (fields.length > 0) {
    lines.push(fillWords(words.territory, { territory: slug, fields: fields.join(', ') }))
  }
  for (const act of RECORD_ACTS) {
    section(words[act], plan.records.filter((record) => record.act === act).map(recordLine))
  }
  section(
    words.ties,
    plan.ties.map(({ act, tie: { relation, from, to, role, derived } }) => {
      const notes = [...(role ? [role] : []), ...(derived ? [words.derived] : [])]
      return `  ${SIGNS[act]} ${from} ${relation} ${to}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`
    }),
  )
  section(words.rows, rowLines(plan))
  section(
    words.redirects,
    plan.redirects.map(({ act, redirect: { type, slug: earlier, to } }) => {
      return `  ${SIGNS[act]} ${type}/${earlier} → ${to}`
    }),
  )
  return lines
}
