import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bubbleLayout,
  bubbleRadius,
  cover,
  letterbox,
  placeBubble,
} from '../../../src/recorder/browser/compose/layout.js'

const hd = { width: 1280, height: 720 }

describe('the bubble', () => {
  it.each([
    ['large', 0.375],
    ['medium', 0.305],
    ['small', 0.241],
  ] as const)('%s is that share of the height', (cameraSize, share) => {
    const layout = bubbleLayout({ cameraPosition: 'top-left', cameraShape: 'circle', cameraSize })
    expect(layout.size).toBe(share)
    const box = placeBubble(layout, hd)
    expect(Math.abs(box.height - share * hd.height)).toBeLessThanOrEqual(1)
    expect(box.width).toBe(box.height)
    expect(bubbleRadius(layout, box)).toBe(box.width / 2)
  })

  it.each([
    ['top-left', 'left', 'top'],
    ['top-right', 'right', 'top'],
    ['bottom-left', 'left', 'bottom'],
    ['bottom-right', 'right', 'bottom'],
  ] as const)('stands %s with the same margin to both edges', (cameraPosition, across, down) => {
    for (const cameraShape of ['circle', 'rectangle'] as const) {
      const box = placeBubble(bubbleLayout({ cameraPosition, cameraShape, cameraSize: 'medium' }), hd)
      const room = {
        left: box.x,
        right: hd.width - box.x - box.width,
        top: box.y,
        bottom: hd.height - box.y - box.height,
      }
      expect(room[across]).toBe(24)
      expect(room[down]).toBe(24)
    }
  })

  it('keeps the same margin in a picture of other proportions, when they are told', () => {
    const tall = { width: 720, height: 1280 }
    const config = { cameraPosition: 'bottom-right', cameraShape: 'circle', cameraSize: 'small' } as const
    const layout = bubbleLayout(config, tall)
    const box = placeBubble(layout, tall)
    const margin = tall.width - box.x - box.width
    expect(Math.abs(tall.height - box.y - box.height - margin)).toBeLessThanOrEqual(2)
  })

  it('is a rectangle of 16:9 with rounded corners', () => {
    const layout = bubbleLayout({
      cameraPosition: 'top-right',
      cameraShape: 'rectangle',
      cameraSize: 'large',
    })
    const box = placeBubble(layout, hd)
    expect(box).toMatchObject({ width: 480, height: 270 })
    expect(bubbleRadius(layout, box)).toBeGreaterThan(4)
    expect(bubbleRadius(layout, box)).toBeLessThan(box.height / 8)
  })

  const even = (min: number, max: number) =>
    fc.integer({ min: min / 2, max: max / 2 }).map((half) => half * 2)
  const pictures = fc.record({ width: even(64, 4096), height: even(64, 4096) })
  const share = fc.double({ min: -1, max: 2, noNaN: true })

  it('is inside the picture, whole, even and in its proportions, wherever it is dragged', () => {
    const layouts = fc.record({
      shape: fc.constantFrom('circle' as const, 'rectangle' as const),
      size: fc.double({ min: 0.05, max: 1.5, noNaN: true }),
      x: share,
      y: share,
    })
    fc.assert(
      fc.property(layouts, pictures, (layout, picture) => {
        const box = placeBubble(layout, picture)
        for (const value of Object.values(box)) expect(Math.abs(value % 2)).toBe(0)
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.y).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width).toBeLessThanOrEqual(picture.width)
        expect(box.y + box.height).toBeLessThanOrEqual(picture.height)
        const ratio = layout.shape === 'circle' ? 1 : 16 / 9
        expect(Math.abs(box.width - box.height * ratio)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('stays with its centre where it is put, as long as that is inside', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.35, max: 0.65, noNaN: true }),
        fc.double({ min: 0.35, max: 0.65, noNaN: true }),
        (x, y) => {
          const box = placeBubble({ shape: 'circle', size: 0.305, x, y }, hd)
          expect(Math.abs(box.x + box.width / 2 - x * hd.width)).toBeLessThanOrEqual(1)
          expect(Math.abs(box.y + box.height / 2 - y * hd.height)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  const sources = fc.record({
    width: fc.integer({ min: 16, max: 8000 }),
    height: fc.integer({ min: 16, max: 8000 }),
  })

  it('a surface is shown whole, in the middle, as large as it gets, and not stretched', () => {
    fc.assert(
      fc.property(sources, pictures, (source, into) => {
        const box = letterbox(source, into)
        expect(box.width % 2).toBe(0)
        expect(box.height % 2).toBe(0)
        expect(box.x * 2 + box.width).toBe(into.width)
        expect(box.y * 2 + box.height).toBe(into.height)
        expect(Math.min(box.x, box.y)).toBe(0)
        // Even edges cost a pixel at most; a needle is kept visible.
        const exact = Math.min(into.width / source.width, into.height / source.height)
        expect(Math.abs(box.width - Math.max(2, source.width * exact))).toBeLessThanOrEqual(1.001)
        expect(Math.abs(box.height - Math.max(2, source.height * exact))).toBeLessThanOrEqual(1.001)
      }),
    )
  })

  it('a camera fills its bubble from its middle and is not stretched', () => {
    fc.assert(
      fc.property(sources, pictures, (source, into) => {
        const cut = cover(source, into)
        expect(cut.x).toBeGreaterThanOrEqual(-1e-6)
        expect(cut.y).toBeGreaterThanOrEqual(-1e-6)
        expect(cut.x * 2 + cut.width).toBeCloseTo(source.width, 6)
        expect(cut.y * 2 + cut.height).toBeCloseTo(source.height, 6)
        expect(cut.width / cut.height / (into.width / into.height)).toBeCloseTo(1, 6)
        // Nothing is cut in one of the two directions.
        expect(Math.min(cut.x, cut.y)).toBeCloseTo(0, 6)
      }),
    )
  })
})
