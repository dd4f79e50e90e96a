import { render } from '@testing-library/react'
import { Recorder } from 'react-hippo-video'
import { english } from 'react-hippo-video/labels/en'
import { createFakeEngine } from 'react-hippo-video/testing'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { PictureFrame } from './PictureFrame.js'
import { noon } from './readingScenes.js'
import type { Scene } from './scene.js'
import { scenes } from './scenes.js'
import { answerFor, settled } from './settled.js'
import { brokenLines, typeOf } from './textLines.js'

const standing: Record<string, Scene> = {
  ...scenes,
  'Recorder failed': {
    element: <Recorder />,
    engine: () => createFakeEngine({ startIn: 'failed', code: 'camera_denied' }),
    until: '.hippo-recorder[data-state=failed]',
    width: 704,
  },
  'Recorder in need of another browser': {
    element: <Recorder />,
    engine: () => createFakeEngine({ support: { supported: false, reason: 'insecure_context' } }),
    until: '.hippo-recorder[data-state=unsupported]',
    width: 704,
  },
}

const factor = 1.25
const steps = ['x-small', 'small', 'medium', 'large', 'x-large', 'xx-large']

function setLarger(element: HTMLElement): void {
  const style = getComputedStyle(element)
  for (const step of steps) {
    const name = `--hippo-font-size-${step}`
    element.style.setProperty(name, `${parseFloat(style.getPropertyValue(name)) * factor}px`)
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: noon })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe.each([360, 1280] as const)('type larger by a quarter, at %i pixels', (width) => {
  test.each(Object.entries(standing))('%s', async (_, scene) => {
    await page.viewport(width, 1600)
    answerFor(scene)
    const { getByTestId } = render(
      <PictureFrame scene={scene} look={{ theme: 'light', locale: 'en', width }} labels={english} />,
    )
    const paper = getByTestId('paper')
    await settled(paper, scene)
    const usual = typeOf(paper)
    expect(brokenLines(paper)).toEqual([])

    setLarger(paper)
    const behind = [...typeOf(paper)].flatMap(([element, { size, line }]) => {
      const before = usual.get(element)
      const grown = before ? Math.min(size / before.size, line / before.line) : factor
      return Math.abs(grown - factor) < 0.05 ? [] : [`${element.className}: ${element.textContent}`]
    })
    expect(behind).toEqual([])
    expect(brokenLines(paper)).toEqual([])
    expect(paper.scrollWidth).toBeLessThanOrEqual(paper.clientWidth)
  })
})
