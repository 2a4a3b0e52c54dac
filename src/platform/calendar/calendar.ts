import { addDays, type IsoDate } from '../../kernel/date.ts'

/** Something that takes whole days; both are part of it. */
export type CalendarEntry = Readonly<{
  /** The same for the same thing for ever: a calendar that reads again knows it by this. */
  uid: string
  changedAt: Date
  from: IsoDate
  to: IsoDate
  title: string
  text: string
  url: string
}>

export type Calendar = Readonly<{ name: string; entries: readonly CalendarEntry[] }>

// RFC 5545, 3.1: a line should not be longer than 75 octets, its end not counted.
const LINE_OCTETS = 75

/** A content line in pieces of at most 75 octets, none of which ends within a character (RFC 5545, 3.1). */
export function foldLine(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece)
      // The space that tells a continuation counts too.
      piece = ' '
      octets = 1
    }
    piece += letter
    octets += size
  }
  return [...pieces, piece].join('\r\n')
}

/** A text as a value: nothing in it can end the line or begin another value (RFC 5545, 3.3.11). */
export function escapeText(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\r\n?|\n/g, '\\n')
      // Control characters have no place in a text, except the tab.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out here
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  )
}

const day = (date: IsoDate) => date.replaceAll('-', '')
const instant = (date: Date) => `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

function entryLines({ uid, changedAt, from, to, title, text, url }: CalendarEntry): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${instant(changedAt)}`,
    `LAST-MODIFIED:${instant(changedAt)}`,
    `DTSTART;VALUE=DATE:${day(from)}`,
    // The end of an event is the first day that is no longer part of it.
    `DTEND;VALUE=DATE:${day(addDays(to, 1))}`,
    `SUMMARY:${escapeText(title)}`,
    ...(text === '' ? [] : [`DESCRIPTION:${escapeText(text)}`]),
    `URL:${url}`,
    // A plan of years must not make anybody look busy for years.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** A calendar that other programs subscribe to (RFC 5545, with the name and the pace of RFC 7986). */
export function writeCalendar({ name, entries }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Telaio//Telaio//IT',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    // What calendars read that are older than RFC 7986.
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...entries.flatMap(entryLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}
