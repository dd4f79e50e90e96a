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
  const { callToAction, getCallToActionProps } = useVideoActions(ref, playback, viewing)
  const { state, send } = useAction(viewing)
  const { threads } = useConversation(viewing)
  return (
    <div style={{ display: 'grid', gap: 8, justifyItems: 'start' }}>
      <video ref={ref} src={playback.sources[0]?.url} controls muted width={320}>
        <track kind="captions" />
      </video>
      {callToAction && <a {...getCallToActionProps()}>{callToAction.text}</a>}
      <button
        type="button"
        disabled={state.status === 'pending'}
        onClick={() => send({ type: 'reaction', reaction: '👏', atMs: 0 })}
      >
        👏 {state.status === 'done' && 'Thank you'}
      </button>
      <p>{threads.length} comments</p>
    </div>
  )
}

export function Beside(): ReactNode {
  // Anywhere in a <ViewingScope>: the video that its player shows.
  const watched = useSharedViewing('Beside')
  return (
    <button type="button" disabled={!watched} onClick={() => watched?.seek(4000)}>
      Go to 0:04 of {watched?.playback.title ?? 'the video'}
    </button>
  )
}
