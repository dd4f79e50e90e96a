import { act, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import clip from '../fixtures/clip.webm?url'
import { Recorder } from '../../../src/components/recorder/Recorder.js'
import { HippoError } from '../../../src/core/error.js'
import type { TakeFile } from '../../../src/recorder/types.js'
import type { FakeEngineOptions } from '../../../src/testing/fakeEngine.js'
import { findings, renderWith, watchedEngine } from './support.js'

const clipFile = async (): Promise<TakeFile> => ({
  blob: await (await fetch(clip)).blob(),
  name: 'recording.webm',
})

function show(options: FakeEngineOptions = {}) {
  const engine = watchedEngine({ now: () => 0, durationMs: 84_000, startIn: 'review', ...options })
  return { engine, ...renderWith(engine, <Recorder />) }
}
const player = (): HTMLVideoElement | null => document.querySelector('video[controls]')

afterEach(() => vi.restoreAllMocks())

describe('the take under review', () => {
  it('plays from this browser, from its beginning, with an end to scroll to', async () => {
    const { container } = show({ takeFile: await clipFile() })
    await waitFor(() => expect(player()?.readyState).toBe(4))
    expect(player()).toHaveAccessibleName('Your recording')
    await waitFor(() => expect(player()?.duration).toBeLessThan(60))
    await waitFor(() => expect(player()?.seeking).toBe(false))
    expect(player()?.currentTime).toBe(0)
    await player()?.play()
    await waitFor(() => expect(player()?.currentTime).toBeGreaterThan(0.05))
    expect(await findings(container)).toEqual([])
  })

  it('lets its address go when the take is decided', async () => {
    const revoke = vi.spyOn(URL, 'revokeObjectURL')
    const { engine } = show({ takeFile: await clipFile() })
    await waitFor(() => expect(player()).not.toBeNull())
    const url = player()?.src
    act(() => engine.submitted())
    expect(player()).toBeNull()
    expect(revoke).toHaveBeenCalledWith(url)
  })

  it('is a file to download', async () => {
    const clicked: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(this.download)
    })
    show({ takeFile: await clipFile() })
    await userEvent.click(await screen.findByRole('button', { name: 'Download' }))
    await waitFor(() => expect(clicked).toEqual(['recording.webm']))
  })

  it('is asked about in words where this browser keeps none of it, or cannot play it', async () => {
    const { unmount } = show()
    expect(await screen.findByText('Keep this recording?')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Download' })).toBeNull()
    unmount()
    show({ takeFile: { blob: new Blob(['nothing'], { type: 'video/webm' }), name: 'broken.webm' } })
    await waitFor(() => expect(screen.getByText('Keep this recording?')).toBeVisible())
    expect(await screen.findByRole('button', { name: 'Download' })).toBeVisible()
  })

  it('says what discarding does, at the button that does it', () => {
    show()
    expect(screen.getByRole('button', { name: 'Discard' })).toHaveAccessibleDescription(
      'Discard deletes this recording and its link for good.',
    )
  })

  it('still says why it ended when it plays', async () => {
    const { engine } = show({ takeFile: await clipFile(), startIn: 'recording' })
    const error = new HippoError('store_full', 'Full.')
    act(() => engine.tell({ type: 'stopped', durationMs: 84_000, error }))
    await waitFor(() => expect(player()).not.toBeNull())
    expect(screen.getAllByRole('alert').some(({ textContent }) => textContent !== '')).toBe(true)
  })

  it('that failed and is kept can be downloaded', async () => {
    const { engine } = show({ takeFile: await clipFile(), startIn: 'recording' })
    act(() => engine.fail('encoder_failed', { kept: true }))
    expect(await screen.findByRole('button', { name: 'Download' })).toBeVisible()
  })
})

describe('the title', () => {
  it('can be given before the take, and goes out with it', async () => {
    const { engine } = show({ startIn: 'idle' })
    await userEvent.click(screen.getByText('Title and devices'))
    await userEvent.type(screen.getByRole('textbox', { name: 'Title' }), 'Pro edit')
    await userEvent.click(screen.getByRole('button', { name: 'Start recording' }))
    act(() => {
      engine.grant()
      engine.stopped()
    })
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Pro edit')
    await userEvent.click(screen.getByRole('button', { name: 'Submit' }))
    expect(engine.commands.at(-1)).toMatchObject({ type: 'submit', title: 'Pro edit' })
  })
})

describe('the upload', () => {
  it('says how far it is behind', () => {
    const { engine } = show()
    act(() => engine.progress({ producedBytes: 46_000_000, sentBytes: 34_000_000 }))
    expect(screen.getByText(/Uploading, 12 MB behind/)).toBeVisible()
  })
})
