import { expect, test } from 'vitest'
import { testServer } from '../../../tests/support/server.ts'
import { agendaRoutes } from './pages.tsx'

const site = await testServer({ routes: agendaRoutes })
await site.addTerritory('valle')
await site.addRecord('valle', 'agenda', {
  slug: 'agenda',
  title: { it: 'Agenda' },
  goalLevel: { it: 'sfida' },
  state: 'draft',
})
const timing = (from: string | null, to: string | null, words: string) => ({
  from,
  to,
  precision: 'day',
  words: { it: words },
})
await site.addRecord('valle', 'action', {
  slug: 'scuole',
  title: { it: 'Scuole, giovani' },
  position: 1,
  agenda: 'agenda',
  timing: timing('2023-01-01', '2025-12-31', 'dal 2023 al 2025'),
})
await site.addRecord('valle', 'activity', {
  slug: 'tavolo',
  title: { it: 'Tavolo con le scuole' },
  action: 'scuole',
  state: 'running',
  timing: timing(null, '2023-03-31', 'entro marzo'),
})
await site.addRecord('valle', 'activity', {
  slug: 'senza-tempi',
  title: { it: 'Senza tempi' },
  action: 'scuole',
  state: 'unknown',
})
await site.addRecord('valle', 'milestone', {
  slug: 'primo-incontro',
  title: { it: 'Primo incontro' },
  action: 'scuole',
  reachedOn: '2023-02-10',
})

async function readEvents(url: string): Promise<string[]> {
  const { body, headers } = await site.server.inject({ url })
  expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
  const unfolded = body.replaceAll('\r\n ', '').replaceAll('\r\n', '\n')
  return unfolded.split('BEGIN:VEVENT').slice(1)
}

test('actions, activities and milestones that have a day are entries, each with its address', async () => {
  const [action, activity, milestone, ...rest] = await readEvents('/valle/cronoprogramma.ics')
  expect(rest).toEqual([])
  expect(action).toMatch(/UID:action-scuole@valle\.\w+/)
  expect(action).toContain('DTSTART;VALUE=DATE:20230101\nDTEND;VALUE=DATE:20260101\n')
  expect(action).toContain('SUMMARY:Scuole\\, giovani\n')
  expect(action).toMatch(/URL:http.*\/valle\/azioni\/scuole\n/)
  // Only its end is stated: a day, and a title that says so.
  expect(activity).toContain('DTSTART;VALUE=DATE:20230331\nDTEND;VALUE=DATE:20230401\n')
  expect(activity).toContain('SUMMARY:Termine: Tavolo con le scuole\n')
  expect(activity).toContain('DESCRIPTION:«entro marzo»\\noltre il termine\\nScuole\\, giovani\n')
  expect(milestone).toContain('DTSTART;VALUE=DATE:20230210\nDTEND;VALUE=DATE:20230211\n')
  expect(milestone).toContain('raggiunto')
})

test('in English the words of the platform are English', async () => {
  const events = await readEvents('/en/valle/cronoprogramma.ics')
  expect(events[1]).toContain('SUMMARY:End: Tavolo con le scuole\n')
  expect(events[1]).toContain('past its time')
})
