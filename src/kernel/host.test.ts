import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DOMAIN, readHost, toHostName } from './host.ts'

describe('a domain', () => {
  test.each([
    'agenda.valdenza.example',
    'a.io',
    'xn--citt-3na.example',
    'uno.xn--p1ai',
    `${'a'.repeat(63)}.it`,
  ])('%s is one', (name) => expect(name).toMatch(DOMAIN))

  test.each([
    'localhost',
    'Agenda.example',
    'città.example',
    'agenda.example:8080',
    'https://agenda.example',
    'agenda.example/',
    'agenda.example.',
    'agenda..example',
    '-agenda.example',
    'agenda_1.example',
    '10.0.0.1',
    'agenda.example evil.example',
    `${'a'.repeat(64)}.it`,
    `${'abc.'.repeat(70)}it`,
  ])('%s is none', (name) => expect(name).not.toMatch(DOMAIN))
})

test.each([
  [' Agenda.Valdenza.example ', 'agenda.valdenza.example'],
  ['agenda.città.example', 'agenda.xn--citt-3na.example'],
  ['https://agenda.example', 'https://agenda.example'],
  ['agenda.example/azioni', 'agenda.example/azioni'],
  ['agenda.example:443', 'agenda.example:443'],
  ['', ''],
])('what somebody types as %j is %j', (typed, name) => expect(toHostName(typed)).toBe(name))

test.each([
  ['Agenda.Example:8443', 'agenda.example'],
  ['agenda.example.', 'agenda.example'],
  [' agenda.example ', 'agenda.example'],
  ['[::1]:3000', '['],
  ['', ''],
  [undefined, ''],
])('the host of the header %j is %j', (header, host) => expect(readHost(header)).toBe(host))

test('a domain comes back from its header, whatever port and capitals', () => {
  fc.assert(
    fc.property(fc.domain(), fc.option(fc.nat({ max: 65_535 }), { nil: undefined }), (name, port) => {
      const header = name.toUpperCase() + (port === undefined ? '' : `:${port}`)
      expect(readHost(header)).toBe(name.toLowerCase())
      expect(toHostName(name)).toMatch(DOMAIN)
    }),
  )
})
