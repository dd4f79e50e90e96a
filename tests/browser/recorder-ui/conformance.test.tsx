import type { ReactElement, ReactNode } from 'react'
import { describe } from 'vitest'
import * as parts from '../../../src/components/recorder/index.js'
import { RecorderScope } from '../../../src/hooks/RecorderScope.js'
import { useRecordingSources } from '../../../src/hooks/useRecordingSources.js'
import type { HippoLabelOverrides } from '../../../src/labels/labels.js'
import { createFakeClient } from '../../../src/testing/fakeClient.js'
import { createFakeEngine, type FakeEngine, type FakeEngineOptions } from '../../../src/testing/fakeEngine.js'
import { describeConformance } from '../conformance.js'
import { withClient } from '../withClient.js'

interface Case {
  make: (props: Record<string, unknown>) => ReactElement
  className: string
  words: NonNullable<HippoLabelOverrides['recorder']> | HippoLabelOverrides
  engine?: FakeEngineOptions
  lead?: (engine: FakeEngine) => void
}

const { LevelMeter, PauseButton, RecordButton, Recorder, RecorderFailure, RecorderPreview } = parts
const { CameraBubble, DeviceSelect, FloatingControls, MuteToggle, SwitchSurfaceButton } = parts
const { RecorderStatus, RecorderWarnings, RecordingTimer, ShareLink, SourceToggle, UploadProgress } = parts

function ScreenToggle(props: Record<string, unknown>): ReactNode {
  const sources = useRecordingSources()
  return <SourceToggle source="screen" sources={sources} {...props} />
}

const both = { screen: true, camera: true, microphone: true }

const cases: Record<string, Case> = {
  CameraBubble: {
    make: (props) => <CameraBubble {...props} />,
    className: 'hippo-camera-bubble',
    words: { devices: { bubble: 'Other words' } },
    engine: { config: both },
  },
  DeviceSelect: {
    make: (props) => <DeviceSelect kind="camera" {...props} />,
    className: 'hippo-device-select',
    words: { devices: { camera: 'Other words' } },
  },
  FloatingControls: {
    make: (props) => <FloatingControls {...props} />,
    className: 'hippo-floating-button',
    words: { float: 'Other words' },
  },
  MuteToggle: {
    make: (props) => <MuteToggle source="microphone" {...props} />,
    className: 'hippo-source-toggle',
    words: { microphone: 'Other words' },
  },
  SwitchSurfaceButton: {
    make: (props) => <SwitchSurfaceButton {...props} />,
    className: 'hippo-source-toggle',
    words: { devices: { switchSurfaceName: 'Other words' } },
    engine: { config: both },
  },
  LevelMeter: {
    make: (props) => <LevelMeter {...props} />,
    className: 'hippo-level-meter',
    words: { level: 'Other words' },
  },
  PauseButton: {
    make: (props) => <PauseButton {...props} />,
    className: 'hippo-pause-button',
    words: { pause: 'Other words' },
  },
  RecordButton: {
    make: (props) => <RecordButton {...props} />,
    className: 'hippo-record-button',
    words: { stop: 'Other words' },
  },
  Recorder: {
    make: (props) => <Recorder {...props} />,
    className: 'hippo-recorder',
    words: { title: 'Other words' },
  },
  RecorderFailure: {
    make: (props) => <RecorderFailure {...props} />,
    className: 'hippo-recorder-failure',
    words: { failed: 'Other words' },
    engine: { startIn: 'failed' },
  },
  RecorderPreview: {
    make: (props) => <RecorderPreview {...props} />,
    className: 'hippo-recorder-preview',
    words: { preview: 'Other words' },
  },
  RecorderStatus: {
    make: (props) => <RecorderStatus {...props} />,
    className: 'hippo-recorder-status',
    words: { status: { recording: 'Other words' } },
  },
  RecorderWarnings: {
    make: (props) => <RecorderWarnings {...props} />,
    className: 'hippo-recorder-warnings',
    words: { warnings: { source_ended: 'Other words' } },
    lead: (engine) => engine.warn('source_ended'),
  },
  RecordingTimer: {
    make: (props) => <RecordingTimer {...props} />,
    className: 'hippo-recording-timer',
    words: { time: 'Other words' },
  },
  ShareLink: {
    make: (props) => <ShareLink {...props} />,
    className: 'hippo-share-link',
    words: { copyLink: 'Other words' },
  },
  SourceToggle: {
    make: (props) => <ScreenToggle {...props} />,
    className: 'hippo-source-toggle',
    words: { screen: 'Other words' },
  },
  UploadProgress: {
    make: (props) => <UploadProgress {...props} />,
    className: 'hippo-upload-progress',
    words: { saving: 'Other words' },
  },
}

describe.each(Object.entries(cases))('%s', (_name, { make, className, words, engine, lead }) => {
  function wrap(children: ReactNode): ReactElement {
    const fake = createFakeEngine({ startIn: 'recording', now: () => 0, ...engine })
    const led = {
      ...fake,
      createRecorder: (options: Parameters<FakeEngine['createRecorder']>[0]) => {
        const recorder = fake.createRecorder(options)
        lead?.(fake)
        return recorder
      },
    }
    return withClient(createFakeClient(), <RecorderScope>{children}</RecorderScope>, { engine: led })
  }
  describeConformance(make, {
    className,
    wrap,
    labels: {
      overrides: 'devices' in words && typeof words.devices === 'object' ? words : { recorder: words },
      text: 'Other words',
    },
  })
})
