import { dehydrate, QueryClient } from '@tanstack/react-query'
import { renderToReadableStream } from 'react-dom/server'
import { VideoLibrary, videoLibraryOptions } from 'react-hippo-video'
import { english } from 'react-hippo-video/labels/en'
import { createFakeClient } from 'react-hippo-video/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PartsApp } from './PartsApp.js'
import { createPartsWorld, type PartsWorld } from './partsWorld.js'

let world: PartsWorld

beforeAll(async () => {
  world = await createPartsWorld(['/library/VideoLibrary.tsx', '/recordButtonTake.ts'])
}, 60_000)

afterAll(() => world?.close())

const title = 'Pro edit, full flow'

describe('a part of the page', () => {
  it('keeps its place, and is asked for once', async () => {
    const { page, asked, set, complaints } = await world.open('<div id="root"></div>', 'waits')
    const place = page.locator('section.hippo-library[aria-busy="true"]')
    await place.waitFor()
    await place.getByText(english.common.loading, { exact: true }).waitFor({ state: 'attached' })
    expect(await page.getByText(title).count()).toBe(0)
    set('comes')
    await page.getByText(title).waitFor()
    expect(asked()).toBe(1)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('says that it did not come, and comes with another try, without losing the focus', async () => {
    const { page, asked, set, complaints } = await world.open('<div id="root"></div>', 'fails')
    const retry = page.getByRole('button', { name: english.common.retry })
    await page.getByRole('alert').filter({ hasText: english.errors.network }).waitFor()
    expect(await page.evaluate('codes')).toContain('network')
    expect(asked()).toBe(1)
    await retry.focus()
    await page.keyboard.press('Enter')
    await expect.poll(asked).toBe(2)
    await retry.waitFor()
    set('comes')
    await page.keyboard.press('Enter')
    await page.getByText(title).waitFor()
    expect(asked()).toBe(3)
    const inside = await page.evaluate(
      () =>
        document.activeElement?.closest('.hippo-library') !== null &&
        document.activeElement !== document.body,
    )
    expect(inside).toBe(true)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('of a record button is asked for with each take, and told of once where it does not come', async () => {
    const { page, asked, set, complaints } = await world.open(
      '<div id="root" data-show="buttons"></div>',
      'fails',
    )
    const button = page.getByRole('button').first()
    const time = page.locator('.hippo-recording-timer')
    await expect.poll(() => page.evaluate('codes')).toEqual(['network'])
    expect(asked()).toBe(1)
    await button.click()
    await page.getByRole('button', { name: english.recorder.stop }).waitFor()
    // What it may be told of has been told by now.
    await expect.poll(() => page.evaluate('codes')).toEqual(['network', 'network'])
    expect(asked()).toBe(2)
    expect(await time.count()).toBe(0)
    await button.click()
    await page.getByRole('button', { name: english.recorder.submit }).waitFor()
    await button.click()
    set('comes')
    await page.getByRole('button', { name: english.recorder.recordAnother }).click()
    await page.getByRole('button', { name: english.recorder.stop }).waitFor()
    await time.waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })

  it('that a server has streamed stays on the page while its code comes, and is not made anew', async () => {
    const client = createFakeClient()
    const read = new QueryClient()
    await read.infiniteQuery(videoLibraryOptions(client))
    const state = dehydrate(read)
    const stream = await renderToReadableStream(
      <PartsApp client={client} cache={new QueryClient()} state={state}>
        <VideoLibrary />
      </PartsApp>,
    )
    await stream.allReady
    const html = await new Response(stream).text()
    expect(html).toContain(title)
    const json = JSON.stringify(state).replaceAll('<', '\\u003c')
    const { page, asked, set, complaints } = await world.open(
      `<div id="root">${html}</div><script type="application/json" id="state">${json}</script>`,
      'waits',
    )
    await expect.poll(asked).toBe(1)
    expect(await page.getByText(title).count()).toBe(1)
    const library = page.locator('section.hippo-library')
    await library.evaluate((element) => Object.assign(element, { mine: true }))
    set('comes')
    // React marks what it has taken over.
    await expect
      .poll(() =>
        library.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps'))),
      )
      .toBe(true)
    expect(await library.evaluate((element) => 'mine' in element)).toBe(true)
    expect(await page.evaluate('codes')).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })
})
