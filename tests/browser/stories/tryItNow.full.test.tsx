import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { RecordButton, Recorder, RecoveredRecordings } from '../../../src/index.js'
import { InPageVideos } from '../../../stories/InPageVideos.js'
import { createInPageServer, type InPageServer } from '../../../stories/inPageServer.js'
import clip from '../fixtures/clip.webm?url'
import { findings, renderWith } from '../recorder-ui/support.js'
import { readFilm } from '../recorder/filmed.js'
import { liveTracks } from '../recorder/stage.js'
import { clearTakes, hasFolder, manifestOf, openTestLedger } from '../recorder/storeSteps.js'

beforeEach(clearTakes)

const button = (name: string): HTMLElement => screen.getByRole('button', { name })
const press = (name: string): Promise<void> => userEvent.click(button(name))

/** The page of the stories, with a server that has heard of nothing. */
function open(children: ReactNode): InPageServer {
  const server = createInPageServer()
  renderWith(server.engine, <InPageVideos server={server}>{children}</InPageVideos>, server)
  return server
}

async function record(seconds: number): Promise<void> {
  await press('Start recording')
  const timer = await screen.findByRole('timer', { hidden: true }, { timeout: 10_000 })
  await waitFor(() => expect(timer).toHaveTextContent(`00:0${seconds}`), { timeout: 15_000 })
}

/** Plays the video that is shown under this title, and reads the file that its link downloads. */
async function playAndDownload(title: string) {
  const place = await screen.findByRole('region', { name: title }, { timeout: 10_000 })
  const link = await within(place).findByRole<HTMLAnchorElement>('link', {}, { timeout: 10_000 })
  const player = place.querySelector('.hippo-player')
  const video = await waitFor(() => {
    const element = place.querySelector('video')
    if (!element) throw new Error(`The player is ${player?.getAttribute('data-state')}.`)
    return element
  })
  video.muted = true
  await act(() => video.play())
  await waitFor(() => expect(video.currentTime).toBeGreaterThan(1), { timeout: 10_000 })
  video.pause()
  expect(player).toHaveAttribute('data-state', 'ready')
  expect(video.videoWidth).toBeGreaterThan(0)
  expect(video.duration).toBeLessThan(20)
  const file = await (await fetch(link.href)).blob()
  return { name: link.download, film: await readFilm(file) }
}

describe('Try it now', () => {
  it('in the panel: recorded, named, submitted, played in the page, and downloaded', async () => {
    const server = open(<Recorder config={{ resolution: 360 }} />)
    await record(2)
    const player = screen.getByRole('region', { name: 'Your recording' }).querySelector('.hippo-player')
    expect(player).toHaveAttribute('data-state', 'recording')
    await press('Stop recording')
    await waitFor(() => expect(button('Submit')).toBeVisible(), { timeout: 10_000 })
    await userEvent.type(screen.getByRole('textbox', { name: 'Title' }), 'Tour')
    await press('Submit')
    await screen.findByText('Your video is ready to share', {}, { timeout: 10_000 })
    const { name, film } = await playAndDownload('Tour')
    expect(name).toBe('Tour.mp4')
    expect(film).toMatchObject({ video: { codec: 'avc', height: 360 }, audio: { codec: 'opus' } })
    expect(film.seconds).toBeGreaterThan(1.8)
    expect(film.seconds).toBeLessThan(10)
    // The link of the panel leads to its player, in this page.
    const [made] = server.videos.get()
    const link = screen.getByRole('link', { name: new RegExp(`#${made?.videoId}$`) })
    await userEvent.click(link)
    expect(screen.getByRole('region', { name: 'Tour' })).toHaveFocus()
    expect(await findings(document.body)).toEqual([])
    expect(liveTracks()).toEqual([])
  })

  it('with one button: the same', async () => {
    open(<RecordButton config={{ resolution: 360 }} />)
    await record(2)
    await press('Stop recording')
    await waitFor(() => expect(button('Submit')).toBeVisible(), { timeout: 10_000 })
    await press('Submit')
    const { name, film } = await playAndDownload('Your recording')
    expect(name).toBe('Your recording.mp4')
    expect(film.video).toMatchObject({ codec: 'avc', height: 360 })
    expect(film.seconds).toBeGreaterThan(1.8)
  })

  it('what is discarded is gone from the page', async () => {
    const server = open(<Recorder config={{ resolution: 360 }} />)
    await record(1)
    await press('Stop recording')
    await waitFor(() => expect(button('Discard')).toBeVisible(), { timeout: 10_000 })
    await press('Discard')
    await waitFor(() => expect(server.videos.get()).toEqual([]), { timeout: 10_000 })
  })

  it('after a reload: what the take store has kept is sent to a server that never heard of it, and played', async () => {
    // As the page before has left it: its video was made, some of it was sent, and all of it is here.
    const { video, uploadUrl } = await createInPageServer().client.recordings.create({
      config: { camera: true },
      idempotencyKey: 'take-of-before',
    })
    const { ledger } = await openTestLedger()
    const record = await ledger.begin(
      manifestOf({
        scope: 'try-it-now',
        person: 'you',
        created: { video, uploadUrl },
        durationMs: 10_008,
        title: 'Before the reload',
      }),
    )
    const store = await record.openLayer('main')
    await store.append(await (await fetch(clip)).blob())
    await record.updateLayer('main', { mimeType: 'video/webm', uploadUrl: `${uploadUrl}/of-before` })
    record.release()

    open(<RecoveredRecordings />)
    await screen.findByText('Saved, and ready to share', {}, { timeout: 10_000 })
    const { name, film } = await playAndDownload('Before the reload')
    expect(name).toBe('Before the reload.webm')
    expect(film.seconds).toBeGreaterThan(9)
    await userEvent.click(screen.getByRole('link', { name: new RegExp(`#${video.videoId}$`) }))
    expect(screen.getByRole('region', { name: 'Before the reload' })).toHaveFocus()
    await waitFor(async () => expect(await hasFolder(record.manifest.id)).toBe(false))
  })
})
