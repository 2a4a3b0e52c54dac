import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import { withTerritory } from '../../../tests/support/package-files.ts'
import { problemsOf, startImporting } from '../../../tests/support/package-import.ts'
import { newId } from '../../kernel/id.ts'
import { insertTerritory } from '../territory/territory-store.ts'

const { db } = await testDatabase()
const { load, inValley } = startImporting(db)
const claiming = (domain: string) => withTerritory(`domain: ${domain}\n`)

describe('a package that claims a domain', () => {
  test('gets it, and gives it back', async () => {
    await load(claiming('agenda.valle.example'))
    expect(await inValley(async ({ territory }) => territory.domain)).toBe('agenda.valle.example')
    const plan = await load(claiming('agenda.valle.example'))
    expect(plan.territory.fields).toEqual([])
    await load()
    expect(await inValley(async ({ territory }) => territory.domain)).toBeNull()
  })

  test('of another territory is told whose it is, also when only asking', async () => {
    const values = { title: { it: 'Costa' }, licence: 'cc-by-4.0', domain: 'costa.example', isExample: false }
    await db.transaction().execute((tx) => insertTerritory(tx, newId(), 'costa', values))
    for (const plan of [true, false]) {
      expect(await problemsOf(load(claiming('costa.example'), { plan }))).toEqual([
        {
          file: 'territory.yaml',
          field: 'domain',
          wrong: '“costa.example” is already the domain of the territory “costa”',
          right: 'another name, or none; or take it from “costa” first',
        },
      ])
    }
  })

  test('that is the installation’s own is told so', async () => {
    const [problem] = await problemsOf(load(claiming('telaio.test')))
    expect(problem?.wrong).toBe('“telaio.test” is the address of the installation')
  })

  test.each(['Agenda.valle.example', 'https://agenda.valle.example', 'agenda.valle.example:80', 'localhost'])(
    'must write it as the network does: %s',
    async (domain) => {
      const [problem] = await problemsOf(load(claiming(JSON.stringify(domain))))
      expect(problem).toMatchObject({ file: 'territory.yaml', field: 'domain' })
      expect(problem?.row).toBeGreaterThan(1)
    },
  )
})
