import type { ReactNode } from 'react'
import {
  RecorderFailure,
  RecorderWarnings,
  SourceToggle,
  useCameraBubble,
  useDevicePermissions,
  useRecorder,
  useRecorderClock,
  useRecorderDevices,
  useRecorderLevels,
  useRecorderProgress,
  useRecorderSavedTime,
  useRecordingSources,
  useRecordingSupport,
  useRecoveredRecordings,
  useShareLink,
  useTakeFile,
  useUploadBacklog,
  useUploadNotice,
} from 'react-hippo-video'

export function OwnButton(): ReactNode {
  const recorder = useRecorder({ config: { screen: true }, title: 'Product tour' })
  return (
    <div>
      <button {...recorder.getTriggerProps()}>{recorder.action ?? 'wait'}</button> {recorder.state.status}
    </div>
  )
}

export function Clock(): ReactNode {
  const recorder = useRecorder()
  const elapsedMs = useRecorderClock(recorder, 1000)
  return <p>{elapsedMs / 1000} seconds recorded</p>
}

export function Level(): ReactNode {
  const recorder = useRecorder()
  const level = useRecorderLevels(recorder, 10)
  return <meter aria-label="Microphone" value={level} max={1} />
}

export function Progress(): ReactNode {
  const recorder = useRecorder()
  const { producedBytes, sentBytes } = useRecorderProgress(recorder)
  return <progress aria-label="Uploaded" value={sentBytes} max={producedBytes} />
}

export function SavedTime(): ReactNode {
  const recorder = useRecorder()
  const savedMs = useRecorderSavedTime(recorder)
  return <p>{savedMs / 1000} seconds are safe on the server</p>
}

export function Backlog(): ReactNode {
  const recorder = useRecorder()
  const { behindBytes, secondsLeft } = useUploadBacklog(recorder)
  return (
    <p>
      {behindBytes ?? 'Unknown'} bytes behind, {secondsLeft ?? 'unknown'} seconds to go
    </p>
  )
}

export function Notice(): ReactNode {
  const recorder = useRecorder()
  const notice = useUploadNotice(recorder)
  if (notice.status === 'saving') return <p>Saved as you speak</p>
  if (notice.status === 'uploading') return <p>{notice.percent}% uploaded</p>
  return <p>{notice.status}</p>
}

export function Devices(): ReactNode {
  const recorder = useRecorder()
  const { microphones, muted } = useRecorderDevices(recorder)
  return (
    <div>
      <ul>
        {microphones.map(({ deviceId, label }) => (
          <li key={deviceId}>{label}</li>
        ))}
      </ul>
      <button
        type="button"
        onClick={() => recorder.adjust({ type: 'mute', source: 'microphone', muted: !muted.microphone })}
      >
        {muted.microphone ? 'Unmute' : 'Mute'}
      </button>
    </div>
  )
}

export function Permissions(): ReactNode {
  const { camera, microphone } = useDevicePermissions()
  return (
    <p>
      Camera: {camera}. Microphone: {microphone}.
    </p>
  )
}

export function Support(): ReactNode {
  const support = useRecordingSupport()
  return <p>{support.supported ? 'This browser records.' : `It does not: ${support.reason}`}</p>
}

export function Bubble(): ReactNode {
  const recorder = useRecorder()
  const { bubble, movable, move } = useCameraBubble(recorder)
  return (
    <button type="button" disabled={!movable} onClick={() => move({ x: 0.5, y: 0.5 })}>
      The camera is {bubble.shape === 'circle' ? 'round' : 'wide'}: to the middle
    </button>
  )
}

export function Take(): ReactNode {
  const recorder = useRecorder()
  const { file, download } = useTakeFile(recorder)
  if (file.status !== 'ready') return <p>Nothing to play yet ({file.status})</p>
  return (
    <div>
      <video src={file.url} controls width={320}>
        <track kind="captions" />
      </video>{' '}
      <button type="button" onClick={download}>
        Download
      </button>
    </div>
  )
}

export function Sources(): ReactNode {
  const sources = useRecordingSources({ screen: true })
  const recorder = useRecorder({ config: sources.config })
  return (
    <div>
      <button {...sources.getToggleProps('screen', recorder)}>Screen</button>{' '}
      <SourceToggle source="camera" sources={sources} recorder={recorder} />
    </div>
  )
}

export function Link(): ReactNode {
  const recorder = useRecorder()
  const { url, linkRef, getCopyProps, copy } = useShareLink(recorder)
  if (!url) return <p>The link comes with the first second.</p>
  return (
    <p>
      <a ref={linkRef} href={url}>
        {url}
      </a>{' '}
      <button {...getCopyProps()}>{copy === 'copied' ? 'Copied' : 'Copy'}</button>
    </p>
  )
}

export function Trouble(): ReactNode {
  const recorder = useRecorder()
  return (
    <div>
      <RecorderWarnings recorder={recorder} />
      <RecorderFailure recorder={recorder} />
    </div>
  )
}

export function LeftBehind(): ReactNode {
  const { recordings, resume, discard } = useRecoveredRecordings()
  return (
    <ul>
      {recordings.map(({ id, title, upload }) => (
        <li key={id}>
          {title ?? 'Untitled'}: {upload.status}{' '}
          <button type="button" onClick={() => resume(id)}>
            Resume
          </button>{' '}
          <button type="button" onClick={() => discard(id)}>
            Discard
          </button>
        </li>
      ))}
    </ul>
  )
}
