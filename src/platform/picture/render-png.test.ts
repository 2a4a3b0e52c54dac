import { expect, test } from 'vitest'
import { renderPng } from './render-png.ts'

const drawing = (width: number, height: number, content = '') => ({
  width,
  height,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${content}</svg>`,
})
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

test('is twice as large as the drawing', async () => {
  expect(sizeOf(await renderPng(drawing(300, 200)))).toEqual([600, 400])
})

test('a drawing as tall as a house becomes a picture that can be held', async () => {
  const [width = 0, height = 0] = sizeOf(await renderPng(drawing(1168, 60_000)))
  expect(width * height).toBeLessThanOrEqual(16_100_000)
  expect(height).toBeGreaterThan(20_000)
})

test('letters are drawn, regular and semibold apart', async () => {
  const say = (family: string) =>
    renderPng(drawing(300, 40, `<text y="20" font-family="${family}">Perché «città»</text>`))
  const [blank, regular, bold] = await Promise.all([
    renderPng(drawing(300, 40)),
    say('Titillium Web'),
    say('Titillium Web SemiBold'),
  ])
  expect(blank.equals(regular)).toBe(false)
  expect(bold.equals(regular)).toBe(false)
})
