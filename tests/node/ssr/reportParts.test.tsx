import { dehydrate, QueryClient } from '@tanstack/react-query'
import { renderToReadableStream } from 'react-dom/server'
import { ViewerTable, viewerProfilesOptions } from 'react-hippo-video'
import { english } from 'react-hippo-video/labels/en'
import { createFakeClient } from 'react-hippo-video/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PartsApp } from './PartsApp.js'
import { createPartsWorld, type PartsWorld } from './partsWorld.js'

let world: PartsWorld
const rows = '/viewers/ViewerListing.tsx'

beforeAll(async () => {
  world = await createPartsWorld([
    '/async/ErrorMessage.tsx',
    '/viewers/ViewerListing.tsx',
    '/queries/live.ts',
  ])
}, 60_000)

afterAll(() => world?.close())

describe('a report', () => {
  it('is whole with what comes at once', async () => {
    const { page, complaints } = await world.open('<div id="root" data-show="report"></div>', 'waits')
    await page.locator('section.hippo-report[data-state="ready"]').waitFor()
    const told = await page.locator('.hippo-report [data-field]').evaluateAll((parts) =>
      parts.flatMap((part) => {
        const value = part.querySelector('dd, .hippo-bars')?.textContent
        return part instanceof HTMLElement && value ? [[part.dataset.field, value]] : []
      }),
    )
    expect(told).toHaveLength(17)
    expect(Object.fromEntries(told)).toMatchObject({
      pageLoads: '15',
      plays: '13',
      popularRegion: 'Houston, Texas',
    })
    expect(await page.locator('[data-part-state], .hippo-skeleton').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('looks as while it loads until the words of an error are there', async () => {
    const { page, asked, set } = await world.open(
      '<div id="root" data-show="report" data-answer="refused"></div>',
      'waits',
    )
    await page.locator('section.hippo-report[data-state="error"]').waitFor()
    expect(await page.locator('.hippo-figures .hippo-skeleton').count()).toBe(4)
    expect(asked()).toBeGreaterThan(0)
    set('comes')
    await page.getByRole('alert').filter({ hasText: english.errors.forbidden }).waitFor()
    expect(await page.locator('.hippo-skeleton').count()).toBe(0)
    await page.close()
  })

  it('says that the server cannot be reached where the words of an error cannot be either', async () => {
    const { page, set } = await world.open(
      '<div id="root" data-show="report" data-answer="refused"></div>',
      'fails',
    )
    await page.getByRole('alert').filter({ hasText: english.errors.network }).waitFor()
    expect(await page.evaluate('codes')).toContain('network')
    set('comes')
    await page.getByRole('button', { name: english.common.retry }).click()
    await page.getByRole('alert').filter({ hasText: english.errors.forbidden }).waitFor()
    await page.close()
  })
})

describe('a table of viewers', () => {
  it('stands with its heading and columns, and says that it loads, until the code of its rows is there', async () => {
    const { page, set, complaints } = await world.open('<div id="root" data-show="viewers"></div>', 'waits')
    const table = page.locator('section.hippo-viewers[data-state="loading"][aria-busy="true"]')
    await expect.poll(() => page.evaluate('answered')).toBe(true)
    await table.getByRole('heading', { name: english.viewers.title }).waitFor()
    await table.getByText(english.viewers.fields.lastViewed).waitFor()
    await table.getByText(english.common.loading, { exact: true }).waitFor({ state: 'attached' })
    expect(await table.locator('tbody .hippo-skeleton').count()).toBeGreaterThan(10)
    set('comes')
    await page.getByText('amara.okafor').first().waitFor()
    expect(await page.locator('.hippo-viewers .hippo-skeleton').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('says that its rows cannot be shown, and shows them after another try', async () => {
    const { page, set, asked } = await world.open('<div id="root" data-show="viewers"></div>', 'fails', rows)
    const table = page.locator('section.hippo-viewers[data-state="error"]')
    await table.getByRole('alert').filter({ hasText: english.errors.network }).waitFor()
    expect(await page.evaluate('codes')).toEqual(['network'])
    const retry = table.getByRole('button', { name: english.common.retry })
    await retry.click()
    await expect.poll(asked).toBe(2)
    await retry.waitFor()
    set('comes')
    await retry.click()
    await page.getByText('amara.okafor').first().waitFor()
    await page.close()
  })

  it('keeps the rows that a server has streamed, whatever is done above them while their code comes', async () => {
    const client = createFakeClient()
    const read = new QueryClient()
    await read.infiniteQuery(viewerProfilesOptions(client, { videoId: '988' }))
    const state = dehydrate(read)
    const stream = await renderToReadableStream(
      <PartsApp client={client} cache={new QueryClient()} state={state}>
        <ViewerTable videoId="988" />
      </PartsApp>,
    )
    await stream.allReady
    const html = await new Response(stream).text()
    const json = JSON.stringify(state).replaceAll('<', '\\u003c')
    const { page, set, asked, complaints } = await world.open(
      `<div id="root" data-show="viewers">${html}</div><script type="application/json" id="state">${json}</script>`,
      'waits',
      rows,
    )
    await expect.poll(asked).toBe(1)
    const table = page.locator('section.hippo-viewers')
    await table.evaluate((element) => Object.assign(element, { mine: true }))
    const search = page.getByRole('searchbox')
    await search.hover()
    await search.focus()
    await page.keyboard.type('a')
    const row = table.getByText('amara.okafor').first()
    await row.waitFor()
    expect(await table.locator('.hippo-skeleton').count()).toBe(0)
    set('comes')
    await expect
      .poll(() =>
        row.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps'))),
      )
      .toBe(true)
    expect(await page.evaluate('codes')).toEqual([])
    expect(await table.evaluate((element) => 'mine' in element)).toBe(true)
    expect(complaints).toEqual([])
    await page.close()
  })
})
