import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ShareLink } from '../../../src/components/share/ShareLink.js'
import { videoLinksFixture } from '../../../src/testing/fakeEngineVideo.js'
import { findings, renderWith, watchedEngine } from './support.js'

const video = videoLinksFixture(1, { recordedUrl: 'https://video.example.com/play?a=1&b="2"' })

function show(shared: typeof video | null = video) {
  return renderWith(watchedEngine(), <ShareLink video={shared} />)
}
async function choose(name: string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'More to copy' }))
  await userEvent.click(await screen.findByRole('button', { name }))
}

afterEach(() => vi.restoreAllMocks())

describe('ShareLink', () => {
  it('copies the frame for a web page', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const { container } = show()
    await choose('Copy embed code')
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Embed code copied'))
    const code = String(write.mock.calls[0]?.[0])
    const frame = new DOMParser().parseFromString(code, 'text/html').querySelector('iframe')
    expect(frame?.src).toBe(video.embedUrl)
    expect(frame?.allow).toContain('fullscreen')
    expect(screen.getByRole('button', { name: 'Copy link' })).toBeVisible()
    expect(await findings(container)).toEqual([])
  })

  it('copies the picture as HTML that links to the video, and the link as text', async () => {
    const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue()
    show()
    await choose('Copy picture for e-mail')
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Paste it into an e-mail'))
    const [item] = write.mock.calls[0]?.[0] ?? []
    expect(await (await item?.getType('text/plain'))?.text()).toBe(video.recordedUrl)
    const html = String(await (await item?.getType('text/html'))?.text())
    const link = new DOMParser().parseFromString(html, 'text/html').querySelector('a')
    expect(link?.getAttribute('href')).toBe(video.recordedUrl)
    expect(link?.querySelector('img')?.src).toBe(video.thumbnailPlayUrl)
  })

  it('copies the link as text where the clipboard takes nothing else', async () => {
    vi.stubGlobal('ClipboardItem', undefined)
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    show()
    await choose('Copy picture for e-mail')
    await waitFor(() => expect(write).toHaveBeenCalledWith(video.recordedUrl))
    vi.unstubAllGlobals()
  })

  it('says that a copy was blocked', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('No.', 'NotAllowedError'))
    show()
    await choose('Copy embed code')
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Copying was blocked'))
  })

  it('offers only what there is an address for', () => {
    renderWith(watchedEngine(), <ShareLink url="https://video.example.com/play/1" />)
    expect(screen.queryByRole('button', { name: 'More to copy' })).toBeNull()
  })
})
