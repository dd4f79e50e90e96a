import type { ReactElement, ReactNode } from 'react'
import {
  CameraBubble,
  DeviceSelect,
  FloatingControls,
  HippoError,
  ImportVideo,
  LevelMeter,
  MuteToggle,
  PauseButton,
  RecordButton,
  Recorder,
  RecorderFailure,
  RecorderPreview,
  RecorderScope,
  RecorderStatus,
  RecorderWarnings,
  RecordingTimer,
  RecoveredRecordings,
  ShareLink,
  SourceToggle,
  SwitchSurfaceButton,
  UploadProgress,
  useRecordingSources,
} from 'react-hippo-video'
import { fakeDevices, recoveredTakeFixture } from 'react-hippo-video/testing'
import { led, recordingScreen, standing } from '../../stories/recorderFakes.js'
import type { Scene } from './scene.js'

const scoped = (parts: ReactNode): ReactElement => <RecorderScope>{parts}</RecorderScope>
const row = (parts: ReactNode): ReactElement =>
  scoped(<div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>{parts}</div>)

const shared = standing({ startIn: 'recording', config: { screen: true, systemAudio: true } })
const retrying = new HippoError('network', 'The media server cannot be reached.', { retryAfterMs: 8000 })
const expired = new HippoError('ticket_expired', 'The ticket has expired.')

const found = [
  recoveredTakeFixture(),
  recoveredTakeFixture({ id: 'take-2', title: null, video: null, upload: { status: 'none' }, sentBytes: 0 }),
  recoveredTakeFixture({ id: 'take-3', title: 'Onboarding', upload: { status: 'failed', error: expired } }),
  recoveredTakeFixture({ id: 'take-4', upload: { status: 'complete' }, sentBytes: 24_000_000 }),
]

function Sources(): ReactElement {
  const sources = useRecordingSources({ screen: true, microphone: true })
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      <SourceToggle source="screen" sources={sources} />
      <SourceToggle source="camera" sources={sources} />
      <SourceToggle source="microphone" sources={sources} />
      <SourceToggle source="systemAudio" sources={sources} />
    </div>
  )
}

/** What records: the panel, and each of its parts by itself. */
export const recorderScenes: Record<string, Scene> = {
  RecordButton: { element: <RecordButton />, until: '.hippo-record-button' },
  Recorder: {
    element: <Recorder />,
    engine: recordingScreen,
    until: '.hippo-recorder[data-state=recording] video',
    width: 704,
  },
  'Recorder before': {
    element: <Recorder config={{ screen: true }} />,
    until: '.hippo-recorder[data-state=idle]',
    width: 704,
  },
  'Recorder after': {
    element: <Recorder />,
    engine: standing({ startIn: 'review', progress: { producedBytes: 46_000_000, sentBytes: 34_000_000 } }),
    until: '.hippo-recorder[data-state=review]',
    width: 704,
  },
  RecorderStatus: {
    element: scoped(<RecorderStatus />),
    engine: standing({ startIn: 'recording' }),
    until: '[data-state=recording]',
  },
  RecordingTimer: {
    element: scoped(<RecordingTimer />),
    engine: standing({ startIn: 'recording' }),
    until: '[data-state=recording]',
  },
  PauseButton: {
    element: scoped(<PauseButton />),
    engine: standing({ startIn: 'paused' }),
    until: '[aria-pressed=true]',
  },
  RecorderPreview: {
    element: scoped(<RecorderPreview />),
    engine: recordingScreen,
    until: 'video',
    width: 480,
  },
  CameraBubble: {
    element: scoped(
      <div style={{ position: 'relative', aspectRatio: '16 / 9' }}>
        <RecorderPreview />
        <CameraBubble />
      </div>,
    ),
    engine: recordingScreen,
    until: 'video',
    width: 480,
  },
  LevelMeter: {
    element: scoped(<LevelMeter />),
    engine: standing({ startIn: 'recording', level: 0.6 }),
    until: '[role=meter]',
  },
  SourceToggle: { element: scoped(<Sources />), until: '[aria-pressed=true]' },
  MuteToggle: {
    element: row(
      <>
        <MuteToggle source="microphone" />
        <MuteToggle source="systemAudio" />
      </>,
    ),
    engine: led(
      (engine) => engine.devices({ ...fakeDevices, muted: { microphone: true, systemAudio: false } }),
      { startIn: 'recording', config: { screen: true, systemAudio: true } },
    ),
    until: '[aria-pressed=false]',
  },
  SwitchSurfaceButton: { element: scoped(<SwitchSurfaceButton />), engine: shared, until: 'button' },
  FloatingControls: { element: scoped(<FloatingControls />), engine: shared, until: 'button' },
  DeviceSelect: {
    element: scoped(
      <div style={{ display: 'grid', gap: 12 }}>
        <DeviceSelect kind="camera" />
        <DeviceSelect kind="microphone" />
      </div>,
    ),
    until: 'select',
    width: 280,
  },
  UploadProgress: {
    element: scoped(<UploadProgress />),
    engine: standing({ startIn: 'review', progress: { producedBytes: 1000, sentBytes: 640 } }),
    until: '.hippo-upload-progress',
  },
  ShareLink: {
    element: scoped(<ShareLink />),
    engine: standing({ startIn: 'recording' }),
    until: 'a[href]',
    width: 480,
  },
  RecorderWarnings: {
    element: scoped(<RecorderWarnings />),
    engine: led((engine, start) => {
      start({ screen: true })
      engine.grant()
      engine.warn('microphone_unavailable')
      engine.warn('source_ended')
    }),
    until: 'li',
    width: 704,
  },
  RecorderFailure: {
    element: scoped(<RecorderFailure />),
    engine: standing({ startIn: 'failed', code: 'camera_denied' }),
    until: '[role=alert] p',
    width: 704,
  },
  RecoveredRecordings: {
    element: <RecoveredRecordings />,
    engine: standing({ recovered: found }),
    until: 'li',
    width: 704,
  },
  'Recorder without connection': {
    element: <Recorder />,
    engine: standing({ startIn: 'recording', upload: { status: 'retrying', error: retrying } }),
    until: '.hippo-recorder[data-state=recording]',
    width: 704,
  },
  ImportVideo: { element: <ImportVideo />, until: 'input', width: 704 },
}
