import { expect, test } from 'vitest'
import { shortText } from './short-text.ts'

test('a description carries no signs of Markdown', () => {
  expect(shortText('Una **prova** con [un link](https://example.org), «così».\n\n- uno\n- due')).toBe(
    'Una prova con un link, «così». uno due',
  )
  expect(shortText('Ricerca & sviluppo <b> "qui"')).toBe('Ricerca & sviluppo <b> "qui"')
})

test('a long text is cut between words and says so', () => {
  const short = shortText('parola '.repeat(60))
  expect(short.length).toBeLessThanOrEqual(161)
  expect(short).toMatch(/parola…$/)
  expect(shortText('a'.repeat(400))).toMatch(/^a+…$/)
})
