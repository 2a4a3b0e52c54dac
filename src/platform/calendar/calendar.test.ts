import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeText, foldLine, writeCalendar } from './calendar.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 300 })
const line = text.map((one) => one.replace(/[\r\n]/g, ''))

/** What a calendar does with what it reads (RFC 5545, 3.1 and 3.3.11). */
const unfold = (folded: string) => folded.replaceAll('\r\n ', '')
const readText = (value: string) =>
  value.replace(/\\([\\;,nN])/g, (_, letter) => (/n/i.test(letter) ? '\n' : letter))

describe('foldLine', () => {
  test('cuts into pieces of at most 75 octets that are whole characters, and loses nothing', () => {
    fc.assert(
      fc.property(line, (one) => {
        const folded = foldLine(one)
        for (const piece of folded.split('\r\n')) {
          expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75)
          expect(Buffer.from(piece).toString()).toBe(piece)
        }
        expect(unfold(folded)).toBe(one)
      }),
    )
  })

  test('leaves 75 octets as they are and cuts 76', () => {
    expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75))
    expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`)
    expect(foldLine(`${'x'.repeat(74)}è`)).toBe(`${'x'.repeat(74)}\r\n è`)
  })
})

describe('escapeText', () => {
  test('gives a text back as it was, with one kind of line end and no control characters', () => {
    fc.assert(
      fc.property(
        fc.oneof(text, fc.string({ unit: fc.constantFrom('\\', 'n', ';', ',', '\n', '\r', 'a') })),
        (one) => {
          const escaped = escapeText(one)
          expect(escaped).not.toMatch(/[\r\n]/)
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be gone
          const control = /[\u0000-\u0008\u000b-\u001f\u007f]/g
          expect(readText(escaped)).toBe(one.replace(/\r\n?/g, '\n').replace(control, ''))
        },
      ),
    )
  })
})

describe('writeCalendar', () => {
  const entry = {
    uid: 'activity-tavolo@agenda.example',
    changedAt: new Date('2026-11-26T10:20:30.456Z'),
    from: '2024-02-01',
    to: '2024-02-29',
    title: 'Tavolo, scuole; avvio',
    text: 'Prima riga\nSeconda',
    url: 'https://agenda.example/valle/attivita/tavolo',
  }

  test('ends an entry with the first day after it, in lines that end as the standard wants', () => {
    const written = writeCalendar({ name: 'Agenda', entries: [entry] })
    expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(written.split('\r\n')).toEqual(
      expect.arrayContaining([
        'UID:activity-tavolo@agenda.example',
        'DTSTAMP:20261126T102030Z',
        'DTSTART;VALUE=DATE:20240201',
        'DTEND;VALUE=DATE:20240301',
        'SUMMARY:Tavolo\\, scuole\\; avvio',
        'DESCRIPTION:Prima riga\\nSeconda',
      ]),
    )
  })

  test('no title can begin an entry of its own', () => {
    fc.assert(
      fc.property(text, (title) => {
        const evil = `${title}\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x`
        const written = writeCalendar({ name: evil, entries: [{ ...entry, title: evil, text: evil }] })
        expect(written.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1)
        expect(written.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
        expect(written.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true)
      }),
    )
  })

  test('an empty calendar is still one', () => {
    expect(writeCalendar({ name: 'Vuota', entries: [] })).toContain('NAME:Vuota\r\n')
  })
})
