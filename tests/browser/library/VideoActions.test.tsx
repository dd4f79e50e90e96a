import '../../../src/styles/index.css'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { VideoActions } from '../../../src/components/library/index.js'
import { useVideo } from '../../../src/hooks/useVideo.js'
import { english } from '../../../src/labels/en/index.js'
import { createFakeClient } from '../../../src/testing/index.js'
import { axeFindings } from '../axe.js'
import { describeConformance } from '../conformance.js'
import { withClient } from '../withClient.js'

const { library } = english
const button = (name: string) => screen.findByRole('button', { name })
const picture = (size: number, type = 'image/png') => new File([new Uint8Array(size)], 'picture', { type })
const chooser = () => document.querySelector<HTMLInputElement>('input[type="file"]')!

function Page({ children }: { children: React.ReactNode }) {
  const { data } = useVideo('988')
  return (
    <>
      <h1>{data?.title}</h1>
      <img alt="the thumbnail" src={data?.thumbnailUrl ?? undefined} />
      {children}
    </>
  )
}

afterEach(() => vi.restoreAllMocks())

describe('<VideoActions>', () => {
  describeConformance((props) => <VideoActions videoId="988" downloadUrl={null} {...props} />, {
    className: 'hippo-video-actions',
    wrap: (children) => withClient(createFakeClient(), children),
    labels: { overrides: { library: { rename: 'Hernoemen' } }, text: 'Hernoemen' },
  })

  it('shows only what is allowed, and nothing where nothing is', async () => {
    const client = createFakeClient({ capabilities: { updateVideo: false } })
    const { unmount } = render(withClient(client, <VideoActions videoId="988" downloadUrl={null} />))
    await button(library.delete)
    expect(screen.queryByRole('button', { name: library.rename })).toBeNull()
    unmount()
    const none = createFakeClient({ scope: 'none', capabilities: { updateVideo: false, deleteVideo: false } })
    const view = render(withClient(none, <VideoActions videoId="988" downloadUrl={null} />))
    await waitFor(() => expect(none.calls.length).toBeGreaterThan(1))
    expect(view.container).toBeEmptyDOMElement()
  })

  it('renames on the whole page, and Escape leaves the title as it is', async () => {
    const client = createFakeClient()
    render(
      withClient(
        client,
        <Page>
          <VideoActions videoId="988" downloadUrl={null} />
        </Page>,
      ),
    )
    await userEvent.click(await button(library.rename))
    await userEvent.keyboard('Another{Escape}')
    expect(await button(library.rename)).toHaveFocus()
    expect(client.calls.some(({ name }) => name === 'videos.update')).toBe(false)
    await userEvent.keyboard('{Enter}')
    await userEvent.keyboard('Product tour{Enter}')
    await waitFor(() => expect(screen.getByRole('heading')).toHaveTextContent('Product tour'))
    expect(await button(library.rename)).toHaveFocus()
  })

  it('takes a picture of one’s own, shown at once', async () => {
    const client = createFakeClient()
    render(
      withClient(
        client,
        <Page>
          <VideoActions videoId="988" downloadUrl={null} />
        </Page>,
      ),
    )
    await button(library.thumbnailFromFile)
    await userEvent.upload(chooser(), picture(100))
    await waitFor(() =>
      expect(screen.getByAltText('the thumbnail')).toHaveAttribute(
        'src',
        expect.stringContaining('data:image/png;base64,'),
      ),
    )
    expect(client.calls.find(({ name }) => name === 'videos.update')?.args).toEqual([
      '988',
      { thumbnail: expect.stringContaining('data:image/png;base64,') },
    ])
    await screen.findByText(library.thumbnailChanged)
  })

  it.each([
    [picture(10, 'image/gif'), library.pictureKind],
    [picture(4 * 1024 * 1024 + 1), library.pictureTooLarge],
  ])('refuses a picture that does not fit', async (file, sentence) => {
    const client = createFakeClient()
    render(withClient(client, <VideoActions videoId="988" downloadUrl={null} />))
    await button(library.thumbnailFromFile)
    await userEvent.upload(chooser(), file, { applyAccept: false })
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence)
    expect(client.calls.some(({ name }) => name === 'videos.update')).toBe(false)
  })

  it('takes the frame that is in sight', async () => {
    const client = createFakeClient()
    const video = document.createElement('video')
    Object.defineProperty(video, 'currentTime', { value: 12.3456 })
    const videoRef = { current: video }
    render(withClient(client, <VideoActions videoId="988" videoRef={videoRef} downloadUrl={null} />))
    await userEvent.click(await button(library.thumbnailFromFrame))
    await waitFor(() =>
      expect(client.calls.find(({ name }) => name === 'videos.update')?.args).toEqual([
        '988',
        { thumbnailAtMs: 12_346 },
      ]),
    )
  })

  it('links to the file that it is given, or that the video’s page names', async () => {
    const { unmount } = render(
      withClient(createFakeClient(), <VideoActions videoId="988" downloadUrl="/files/988.mp4" />),
    )
    expect(await screen.findByRole('link', { name: library.download })).toHaveAttribute(
      'href',
      '/files/988.mp4',
    )
    unmount()
    vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
      Promise.resolve(
        Response.json({
          status: 'ready',
          title: 'Pro edit',
          videoId: '988',
          token: 't',
          durationMs: 1,
          posterUrl: 'https://video.example.com/p.jpg',
          sources: [],
          downloadUrl: 'https://video.example.com/media/t/video.mp4',
          beatUrl: null,
        }),
      ),
    )
    render(withClient(createFakeClient({ scope: 'asks' }), <VideoActions videoId="988" />))
    expect(await screen.findByRole('link', { name: library.download })).toHaveAttribute(
      'href',
      'https://video.example.com/media/t/video.mp4',
    )
  })

  it('deletes and undoes in its own place, and keeps the focus there', async () => {
    const client = createFakeClient()
    const onDeleted = vi.fn<(id: string) => void>()
    const onRestored = vi.fn<(video: { id: string }) => void>()
    render(
      withClient(
        client,
        <VideoActions videoId="988" downloadUrl={null} onDeleted={onDeleted} onRestored={onRestored} />,
      ),
    )
    ;(await button(library.delete)).focus()
    await userEvent.keyboard('{Enter}')
    const dialog = await screen.findByRole('dialog')
    await userEvent.click(within(dialog).getByRole('button', { name: library.delete }))
    const undo = await button(library.undo)
    await waitFor(() => expect(undo).toHaveFocus())
    await waitFor(() => expect(onDeleted).toHaveBeenCalledWith('988'))
    expect(screen.queryByRole('button', { name: library.rename })).toBeNull()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(onRestored).toHaveBeenCalledWith(expect.objectContaining({ id: '988' })))
    await button(library.rename)
    await userEvent.click(await button(library.close))
    expect(document.activeElement).not.toBe(document.body)
  })

  it('has no finding of axe', async () => {
    const view = render(withClient(createFakeClient(), <VideoActions videoId="988" downloadUrl="/f.mp4" />))
    await button(library.rename)
    expect(await axeFindings(view.container)).toEqual([])
    await userEvent.click(await button(library.rename))
    expect(await axeFindings(view.container)).toEqual([])
  })
})
