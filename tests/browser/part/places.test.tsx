import '../../../src/styles/index.css'
import { render, screen, waitFor, within } from '@testing-library/react'
import { Fragment, type ReactElement } from 'react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { page } from 'vitest/browser'
import { commonLabels } from '../../../src/labels/common.js'
import { createFakeClient } from '../../../src/testing/fakeClient.js'
import { deferred } from '../../../src/testing/deferred.js'
import { findings } from '../recorder-ui/support.js'
import { withClient } from '../withClient.js'

// Each test imports what it renders when the parts that are known have been loaded, so that its own has not: its first
// render shows the place.

const { loading } = commonLabels
const widths = [360, 1280]
/** One child for each width. */
function atWidths(make: () => ReactElement): ReactElement {
  return (
    <>
      {widths.map((width) => (
        <div key={width} data-testid={width} style={{ width }}>
          {make()}
        </div>
      ))}
    </>
  )
}

/** Waits for the code, which a cold server has to make first. */
const arrival = (container: Element): Promise<void> =>
  waitFor(() => expect(container.querySelectorAll('[data-part-state], .hippo-place')).toHaveLength(0), {
    timeout: 20_000,
  })

const boxes = (): Record<string, number> =>
  Object.fromEntries(
    [...document.querySelectorAll('.hippo-card, .hippo-player')].map((card) => [
      `${card.classList.item(card.classList.length - 1)} ${card.parentElement?.dataset.testid}`,
      Math.round(card.getBoundingClientRect().height),
    ]),
  )

describe('the place of a panel', () => {
  it('is as high as the panel is while it loads, narrow and wide', async () => {
    await page.viewport(1300, 900)
    const { WatchRateChart } = await import('../../../src/components/report/lazy/WatchRateChart.js')
    const { VideoLibrary } = await import('../../../src/components/library/lazy/VideoLibrary.js')
    const { RetentionChart } = await import('../../../src/components/retention/lazy/RetentionChart.js')
    const { ImportVideo } = await import('../../../src/components/import/lazy/ImportVideo.js')
    const never = createFakeClient({ before: () => deferred<void>().promise })
    const panels = (
      <Fragment>
        {atWidths(() => (
          <WatchRateChart videoId="988" />
        ))}
        {atWidths(() => (
          <VideoLibrary />
        ))}
        {atWidths(() => (
          <RetentionChart videoId="988" />
        ))}
        {atWidths(() => (
          <ImportVideo />
        ))}
      </Fragment>
    )
    const { container } = render(withClient(never, panels))
    const places = boxes()
    expect(Object.keys(places)).toHaveLength(8)
    expect(container.querySelectorAll('[data-part-state="waiting"]')).toHaveLength(8)
    expect(screen.getAllByText(loading)).toHaveLength(8)
    await arrival(container)
    const arrived = boxes()
    for (const [name, height] of Object.entries(arrived)) {
      expect.soft(Math.abs(height - (places[name] ?? 0)), name).toBeLessThanOrEqual(1)
    }
  })

  it('says that it loads, and is silent once what comes has nothing to wait for', async () => {
    const { ViewerRows } = await import('../../../src/components/viewers/lazy/ViewerRows.js')
    const { container } = render(withClient(createFakeClient(), <ViewerRows rows={[]} />))
    expect(within(container).getByRole('status')).toHaveTextContent(loading)
    expect(await findings(container)).toEqual([])
    await arrival(container)
    expect(screen.queryByText(loading)).toBeNull()
  })

  it('speaks and looks as the app has it', async () => {
    const { ViewerTimeline } = await import('../../../src/components/timeline/lazy/ViewerTimeline.js')
    const viewer = { videoId: '988', email: 'amara.okafor@example.com' }
    const { container } = render(
      withClient(
        createFakeClient(),
        <>
          <ViewerTimeline {...viewer} loading={() => <p>A moment</p>} />
          <ViewerTimeline {...viewer} labels={{ common: { loading: 'Even geduld…' } }} />
        </>,
        { labels: { common: { loading: 'Laden…' } }, dir: 'rtl' },
      ),
    )
    const [first, second] = screen.getAllByRole('status')
    expect(first).toHaveTextContent('Laden…')
    expect(second).toHaveTextContent('Even geduld…')
    expect(screen.getByText('A moment')).toBeVisible()
    expect(container.querySelectorAll('section[dir="rtl"]')).toHaveLength(2)
    expect(container.querySelectorAll('.hippo-place-lines')).toHaveLength(1)
  })

  it('of a player has its line, and its words', async () => {
    const { VideoPlayer } = await import('../../../src/components/player/lazy/VideoPlayer.js')
    const fetching = vi.spyOn(window, 'fetch').mockReturnValue(deferred<Response>().promise)
    onTestFinished(() => fetching.mockRestore())
    const shareUrl = 'https://video.example.com/video/play/KQf5MPDupD2qFi4U'
    render(
      withClient(
        createFakeClient(),
        atWidths(() => <VideoPlayer shareUrl={shareUrl} />),
      ),
    )
    const lines = document.querySelectorAll('.hippo-player-wait')
    expect(lines).toHaveLength(2)
    const tops = [...lines].map((line) => line.getBoundingClientRect().top)
    expect(screen.getAllByRole('status')).toHaveLength(2)
    const places = boxes()
    await waitFor(() => expect(screen.queryAllByText(loading)).toHaveLength(0), { timeout: 20_000 })
    expect(boxes()).toEqual(places)
    const arrived = [...document.querySelectorAll('.hippo-player-wait')]
    expect(arrived.map((line) => line.getBoundingClientRect().top)).toEqual(tops)
  })
})

describe('the place of a small control', () => {
  it('is kept, and neither seen nor heard', async () => {
    const { ShareLink } = await import('../../../src/components/share/lazy/ShareLink.js')
    const { container } = render(withClient(createFakeClient(), <ShareLink url="https://example.com/v/1" />))
    const place = container.querySelector('.hippo-place')
    expect(place).not.toBeVisible()
    expect(place?.getBoundingClientRect().height).toBeGreaterThan(20)
    expect(screen.queryByRole('status')).toBeNull()
    await arrival(container)
  })
})
