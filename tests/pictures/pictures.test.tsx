import { render } from '@testing-library/react'
import * as library from 'react-hippo-video'
import { loadLabels } from 'react-hippo-video'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { commands, page } from 'vitest/browser'
import { type Look, PictureFrame } from './PictureFrame.js'
import { noon } from './readingScenes.js'
import { scenes } from './scenes.js'
import { answerFor, settled } from './settled.js'

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
    answerFor(scene)
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
