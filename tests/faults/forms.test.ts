/** Forms filled in as nobody should: a clear word beside the field, nothing saved, and nothing typed is lost. */
import { describe, expect, test } from 'vitest'
import { fieldsOf } from '../../src/platform/record/changes.ts'
import type { Values } from '../../src/platform/record/field/field.ts'
import { valuesToForm } from '../../src/platform/record/field/form.ts'
import { accessWorld, TERRITORY } from '../access/access-world.ts'
import { readForm } from '../support/read-form.ts'

const world = await accessWorld()
const { steward } = world.members
const types = world.registry.types.map((type) => [type.type, type] as const)

const MEGABYTE = 'filo e trama '.repeat(80_660)
const SCRIPT = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>'
const isWords = (name: string) => /\.(it|en)$/.test(name)

/** The form that a person starts from when they edit a new record of a type. */
async function openForm(type: (typeof types)[number][1]) {
  const record = await world.target(type, 'plain')
  const url = `/scrivania/${TERRITORY}/${type.noun}/${record.slug}`
  const { body } = await world.server.inject({ url, headers: steward.cookie })
  return { url, record, form: readForm(body, url) }
}

describe.each(types)('%s', (_name, type) => {
  test('a megabyte in one field is refused beside it, and comes back whole', async () => {
    const { url, form } = await openForm(type)
    const before = await world.fingerprint()
    const answer = await world.post(steward, url, { ...form, 'title.it': MEGABYTE })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('id="title.it-error"'.replace('.', '-'))
    expect(readForm(answer.body, url)['title.it']).toBe(MEGABYTE)
    expect(await world.fingerprint()).toBe(before)
  })

  test('a date that no calendar has is refused, and stands in its field as it was typed', async () => {
    const { url, form } = await openForm(type)
    const before = await world.fingerprint()
    for (const impossible of ['2026-02-30', '2026-13-01', '31/12/2026', 'domani', '0000-00-00']) {
      const answer = await world.post(steward, url, { ...form, nextCheckOn: impossible })
      expect(answer.statusCode, impossible).toBe(422)
      expect(readForm(answer.body, url).nextCheckOn).toBe(impossible)
      expect(answer.body).toContain('error-summary')
    }
    expect(await world.fingerprint()).toBe(before)
  })

  test('a script in every field of words is text, wherever it is shown', async () => {
    const { url, form, record } = await openForm(type)
    const scripted = Object.fromEntries(
      Object.entries(form).map(([name, value]) => [name, isWords(name) ? SCRIPT : value]),
    )
    // Words about a time need a time.
    for (const [name, field] of Object.entries(type.fields)) {
      if (field.kind === 'interval')
        Object.assign(scripted, { [`${name}.to`]: '2026-12-31', [`${name}.precision`]: 'year' })
    }
    const saved = await world.post(steward, url, scripted)
    expect([saved.statusCode, saved.headers.location]).toEqual([303, `${url}?salvato=1`])
    world.renew()
    const path = `/${TERRITORY}/${type.noun}/${record.slug}`
    for (const page of [
      path,
      `/en${path}`,
      `/${TERRITORY}/${type.noun}`,
      url,
      `${url}/storia`,
      `${url}/legami`,
    ]) {
      const { body, statusCode } = await world.server.inject({ url: page, headers: steward.cookie })
      expect([page, statusCode]).toEqual([page, 200])
      expect(body).not.toMatch(/<script>alert|<img src=x/)
      expect(body).toContain('&lt;script>alert(1)&lt;/script>')
    }
    const found = await world.server.inject(`/${TERRITORY}/cerca?q=alert`)
    expect(found.body).not.toMatch(/<script>alert|<img src=x/)
    await undo(type, record.slug)
  })

  test('a version that is not there, or not a number, is compared and not overwritten', async () => {
    const { url, form } = await openForm(type)
    const before = await world.fingerprint()
    for (const version of ['0', '-1', '1.5', 'x', '', '99999999999']) {
      const answer = await world.post(steward, url, { ...form, version, 'summary.it': 'Da chi arriva tardi' })
      expect([version, answer.statusCode]).toEqual([version, 409])
      expect(answer.body).toContain('Da chi arriva tardi')
    }
    expect(await world.fingerprint()).toBe(before)
  })
})

/** Takes the scripted words out of the lists that later tests read. */
async function undo(type: (typeof types)[number][1], slug: string): Promise<void> {
  const url = `/scrivania/${TERRITORY}/${type.noun}/${slug}`
  const page = await world.server.inject({ url, headers: steward.cookie })
  const form = {
    ...readForm(page.body, url),
    ...valuesToForm(fieldsOf(type), world.values(type, slug) as Values),
  }
  expect((await world.post(steward, url, form)).statusCode).toBe(303)
}

test('a body larger than the limit is told so, and nothing is saved', async () => {
  const { url, form } = await openForm(types[0]?.[1] as (typeof types)[number][1])
  const before = await world.fingerprint()
  const answer = await world.post(steward, url, { ...form, 'title.it': MEGABYTE.repeat(5) })
  expect(answer.statusCode).toBe(413)
  expect(answer.body).toContain('4 MB')
  expect(await world.fingerprint()).toBe(before)
})

test('a choice that is not offered, and a reference to nothing, are refused beside their field', async () => {
  const type = world.registry.byType('activity')
  const { url, form } = await openForm(type)
  const before = await world.fingerprint()
  const answer = await world.post(steward, url, { ...form, state: 'quasi', action: 'nessuna-azione' })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('id="state-error"')
  const dangling = await world.post(steward, url, { ...form, action: 'nessuna-azione' })
  expect(dangling.statusCode).toBe(422)
  expect(dangling.body).toContain('id="action-error"')
  expect(await world.fingerprint()).toBe(before)
})
