import { type ReactNode, useRef } from 'react'
import {
  type ReadyPlayback,
  useAction,
  useConversation,
  usePlayback,
  useSharedViewing,
  useVideoActions,
  useViewing,
  VideoEmbed,
  VideoPlayer,
  ViewingScope,
} from 'react-hippo-video'

export function Embed({ embedUrl }: { embedUrl: string }): ReactNode {
  return <VideoEmbed embedUrl={embedUrl} title="Sales demo" style={{ maxWidth: 480 }} />
}

export function Status({ shareUrl }: { shareUrl: string | null }): ReactNode {
  // From “being recorded now” to “ready”, asked each second while the page is visible.
  const { state, retry } = usePlayback(shareUrl)
  return (
    <p>
      {state.status}{' '}
      <button type="button" onClick={retry}>
        Ask again
      </button>
    </p>
  )
}

export function OwnPlayer({ playback }: { playback: ReadyPlayback }): ReactNode {
  const ref = useRef<HTMLVideoElement>(null)
  const viewing = useViewing(ref, playback)
  return (
    <figure style={{ margin: 0 }}>
      <video ref={ref} src={playback.sources[0]?.url} controls muted width={320}>
        <track kind="captions" />
      </video>
      <figcaption>{viewing ? 'What is watched counts.' : 'Getting ready…'}</figcaption>
    </figure>
  )
}

export function Applause({ playback }: { playback: ReadyPlayback }): ReactNode {
  const ref = useRef<HTMLVideoElement>(null)
  const { state, send, retry } = useAction(useViewing(ref, playback))
  const clap = (): void => {
    send({ type: 'reaction', reaction: '👏', atMs: Math.round((ref.current?.currentTime ?? 0) * 1000) })
  }
  return (
    <div style={{ display: 'grid', gap: 8, justifyItems: 'start' }}>
      <video ref={ref} src={playback.sources[0]?.url} controls muted width={320}>
        <track kind="captions" />
      </video>
      <button type="button" disabled={state.status === 'pending'} onClick={clap}>
        👏 Applaud
      </button>
      {state.status === 'done' && <output>Thank you!</output>}
      {state.status === 'failed' && (
        <p role="alert">
          {state.error.message}{' '}
          <button type="button" onClick={retry}>
            Send it again
          </button>
        </p>
      )}
    </div>
  )
}

export function Said({ playback }: { playback: ReadyPlayback }): ReactNode {
  const ref = useRef<HTMLVideoElement>(null)
  const { state, threads, reload } = useConversation(useViewing(ref, playback))
  return (
    <div style={{ display: 'grid', gap: 8, justifyItems: 'start' }}>
      <video ref={ref} src={playback.sources[0]?.url} controls muted width={320}>
        <track kind="captions" />
      </video>
      {state.status === 'loading' && <p>…</p>}
      {state.status === 'error' && (
        <button type="button" onClick={reload}>
          Read the comments again
        </button>
      )}
      <ul>
        {threads.map(({ comment, replies }) => (
          <li key={comment.id}>
            {comment.name ?? 'Someone'}: {comment.text} {replies.length > 0 && `(${replies.length} answers)`}
          </li>
        ))}
      </ul>
    </div>
  )
}

export function OverThePicture({ playback }: { playback: ReadyPlayback }): ReactNode {
  const ref = useRef<HTMLVideoElement>(null)
  const viewing = useViewing(ref, playback)
  // Renders when something is due, not because time goes by.
  const { callToAction, getCallToActionProps, ended, replay } = useVideoActions(ref, playback, viewing)
  return (
    <div style={{ display: 'grid', gap: 8, justifyItems: 'start' }}>
      <video ref={ref} src={playback.sources[0]?.url} controls muted width={320}>
        <track kind="captions" />
      </video>
      {callToAction && <a {...getCallToActionProps()}>{callToAction.text}</a>}
      {ended && (
        <button type="button" onClick={replay}>
          Once more
        </button>
      )}
    </div>
  )
}

export function BesideAPlayer({ playback }: { playback: ReadyPlayback }): ReactNode {
  return (
    <ViewingScope>
      <VideoPlayer playback={playback} />
      <Beside />
    </ViewingScope>
  )
}

function Beside(): ReactNode {
  // Anywhere in a <ViewingScope>: the video that its player shows.
  const watched = useSharedViewing('Beside')
  return (
    <button type="button" disabled={!watched} onClick={() => watched?.seek(4000)}>
      Go to 0:04 of {watched?.playback.title ?? 'the video'}
    </button>
  )
}
