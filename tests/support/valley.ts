import type { TestPerson, TestSite } from './server.ts'

/** A small territory, "valle", with a published agenda, a draft, ties, and somebody of every role. */
export type Valley = Readonly<{
  steward: TestPerson
  reader: TestPerson
  /** Edits for the body `unione`, which owns the action `rete`. */
  editor: TestPerson
  /** Edits for the body `scuola`, which owns nothing. */
  otherEditor: TestPerson
  /** Signed in, without a role anywhere. */
  stranger: TestPerson
  /** Steward of another territory, "monte". */
  elsewhere: TestPerson
  administrator: TestPerson
}>

const text = (it: string, en?: string) => (en === undefined ? { it } : { it, en })

async function addRecords(site: TestSite): Promise<void> {
  const add = (type: string, slug: string, more: Record<string, unknown>) =>
    site.addRecord('valle', type, { slug, ...more })
  await add('body', 'unione', { title: text('Unione della valle', 'Union of the valley'), kind: 'union' })
  await add('body', 'scuola', { title: text('Scuola'), kind: 'school', memberOf: 'unione' })
  await add('agenda', 'agenda-1', { title: text('Agenda'), state: 'adopted', goalLevel: text('Sfida') })
  await add('goal', 'sfida-1', { title: text('Connettività'), agenda: 'agenda-1', number: '1' })
  await add('priority', 'fibra', { title: text('Fibra nelle scuole'), agenda: 'agenda-1' })
  await add('priority', 'bozza', { title: text('Bozza segreta'), agenda: 'agenda-1', isPublic: false })
  await add('agreement', 'patto', {
    title: text('Patto riservato'),
    agenda: 'agenda-1',
    state: 'negotiating',
    isPublic: false,
  })
  await add('action', 'rete', {
    title: text('Rete in fibra', 'Fibre network'),
    summary: text('Portare la fibra in ogni scuola.'),
    ownerBody: 'unione',
    agenda: 'agenda-1',
    agreement: 'patto',
    timing: { from: '2024-01-01', to: '2025-12-31', precision: 'year', words: text('2024-2025') },
    actors: [text('Scuole'), text('Operatori')],
  })
  for (const [index, state] of ['running', 'planned', 'running'].entries()) {
    await add('activity', `passo-${index + 1}`, {
      title: text(`Passo ${index + 1}`),
      action: 'rete',
      state,
      position: index + 1,
    })
  }
}

/** Fills a fresh test site with the valley. */
export async function addValley(site: TestSite): Promise<Valley> {
  await site.addTerritory('valle', { title: text('Valle di prova', 'Valley of tests') })
  await site.addTerritory('monte')
  await addRecords(site)
  return {
    steward: await site.addPerson('Steward', [{ territory: 'valle', role: 'steward' }]),
    reader: await site.addPerson('Reader', [{ territory: 'valle', role: 'reader' }]),
    editor: await site.addPerson('Editor', [{ territory: 'valle', role: 'editor', body: 'unione' }]),
    otherEditor: await site.addPerson('Other', [{ territory: 'valle', role: 'editor', body: 'scuola' }]),
    stranger: await site.addPerson('Stranger'),
    elsewhere: await site.addPerson('Elsewhere', [{ territory: 'monte', role: 'steward' }]),
    administrator: await site.addPerson('Administrator', [], { isAdministrator: true }),
  }
}
