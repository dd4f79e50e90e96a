import { render, waitFor } from '@testing-library/react'
import * as library from 'react-hippo-video'
import { loadLabels } from 'react-hippo-video'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { commands, page } from 'vitest/browser'
import { type Look, PictureFrame } from './PictureFrame.js'
import { noon } from './readingScenes.js'
import type { Scene } from './scene.js'
import { scenes } from './scenes.js'

declare module 'vitest/browser' {
  interface BrowserCommands {
    emulateMedia: (forcedColors: 'active' | 'none') => Promise<void>
  }
}

/** Exported and written with a capital, and nothing to see by themselves. */
const invisible = new Set(['HippoContext', 'HippoError', 'HippoProvider', 'RecorderScope', 'ViewingScope'])

const looks: Look[] = [
  ...(['light', 'dark'] as const).flatMap((theme) =>
    (['en', 'ar'] as const).flatMap((locale) =>
      ([360, 1280] as const).map((width) => ({ theme, locale, width })),
    ),
  ),
  { theme: 'dark', locale: 'en', width: 1280, forcedColors: true },
]

const pageHeight = 1600

const nameOf = ({ theme, locale, width, forcedColors }: Look): string =>
  forcedColors ? `forced-colors-${width}` : `${theme}-${locale === 'ar' ? 'rtl' : 'ltr'}-${width}`

/** Nothing is on its way any more: neither data, nor letters, nor pictures. */
async function settled(paper: HTMLElement, { until }: Scene): Promise<void> {
  await waitFor(() => expect(paper.querySelector(until)).not.toBeNull(), { timeout: 10_000 })
  await waitFor(() => expect(paper.querySelector('[aria-busy=true], .hippo-skeleton')).toBeNull())
  await document.fonts.ready
  await Promise.all([...paper.querySelectorAll('img')].map((image) => image.decode()))
  await Promise.all(
    [...paper.querySelectorAll('video')]
      .filter((video) => video.srcObject)
      .map((video) => waitFor(() => expect(video.readyState).toBeGreaterThan(1))),
  )
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: noon })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('every component has its picture', () => {
  const components = Object.keys(library).filter((name) => /^[A-Z]/.test(name) && !invisible.has(name))
  const photographed = new Set(Object.keys(scenes).map((name) => name.split(' ')[0]))
  expect(components.filter((name) => !photographed.has(name))).toEqual([])
})

describe.each(looks.map((look) => ({ name: nameOf(look), look })))('$name', ({ name, look }) => {
  beforeAll(async () => {
    await commands.emulateMedia(look.forcedColors ? 'active' : 'none')
    await page.viewport(look.width, pageHeight)
  })

  test.each(Object.entries(scenes))('%s', async (component, scene) => {
    const original = globalThis.fetch
    vi.stubGlobal('fetch', async (...asked: Parameters<typeof fetch>) =>
      String(asked[0]).startsWith('https://video.example.com/')
        ? Response.json(scene.answer ?? {})
        : original(...asked),
    )
    const labels = await loadLabels(look.locale)
    const { getByTestId } = render(<PictureFrame scene={scene} look={look} labels={labels} />)
    const paper = getByTestId('paper')
    await settled(paper, scene)
    // What a page cannot show is on no picture of it either.
    expect(paper.getBoundingClientRect().height).toBeLessThanOrEqual(pageHeight)
    expect(paper.scrollWidth, 'nothing sticks out').toBeLessThanOrEqual(paper.clientWidth)
    await expect(page.getByTestId('paper')).toMatchScreenshot(`${component.replaceAll(' ', '-')}/${name}`)
  })
})
