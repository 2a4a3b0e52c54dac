import { describe, expect, it } from 'vitest'
import { defineFields } from '../record/field/define.ts'
import { createRegistry } from '../record/registry.ts'
import type { RecordType } from '../record/type.ts'
import { bodyType } from '../territory/body-type.ts'
import { assertNames, presentHit, presentValue } from './present.ts'

const registry = createRegistry([bodyType])
const view = {
  publicUrl: 'https://telaio.test',
  domain: null,
  territory: 'valle',
  registry,
  onlyPublic: true,
  concealed: new Set(['body/bozza']),
}

describe('presentHit', () => {
  it('escapes what people wrote around its own marks', () => {
    const snippet = ' Un <script>alert("1")</script> & \u0002gatto\u0003 '
    const hit = presentHit(view, { type: 'body', slug: 'a', title: { it: 'A' }, summary: null, snippet })
    expect(hit.snippetHtml).toBe(
      'Un &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; <mark>gatto</mark>',
    )
    expect(hit.snippet).toBe('Un <script>alert("1")</script> & gatto')
    expect(hit.url).toBe('https://telaio.test/valle/enti/a')
  })
})

describe('presentValue', () => {
  it('leaves out the name of a draft and nothing else', () => {
    const ref = { kind: 'ref', to: 'body', label: { it: 'Ente', en: 'Body' } } as const
    expect(presentValue(view, ref, 'bozza')).toBeNull()
    expect(presentValue(view, ref, 'altro')).toBe('altro')
    expect(presentValue(view, { ...ref, kind: 'code' }, 'bozza')).toBe('bozza')
  })
})

describe('assertNames', () => {
  it('refuses a field with a name that the API needs for itself', () => {
    const label = { it: 'Storia', en: 'History' }
    const fields = defineFields({ history: { kind: 'text', label } })
    expect(() => assertNames({ ...(bodyType as RecordType), fields }, ['history'])).toThrow(
      'registry/duplicate',
    )
    expect(() => assertNames(bodyType, ['history'])).not.toThrow()
  })
})
