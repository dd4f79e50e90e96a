'use client'

import { clsx } from 'clsx'
import { type ComponentProps, type ReactNode, useId, useRef, useState } from 'react'
import { isKept } from '../../hooks/isKept.js'
import { RecorderContext } from '../../hooks/recorderContext.js'
import type {
  RecorderTriggerProps,
  UseRecorderOptions,
  UseRecorderResult,
} from '../../hooks/recorderResult.js'
import { recordingSources } from '../../hooks/recordingSources.js'
import { useRecorder } from '../../hooks/useRecorder.js'
import { useRecordingSources } from '../../hooks/useRecordingSources.js'
import { useTakeFile } from '../../hooks/useTakeFile.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { type RenderProp, renderElement } from '../element.js'
import { Announcer } from '../announce/Announcer.js'
import { RecorderAnnouncements } from './RecorderAnnouncements.js'
import { KeptTake } from './KeptTake.js'
import { RecorderControls } from './RecorderControls.js'
import { RecorderDetails } from './RecorderDetails.js'
import { RecorderStage } from './RecorderStage.js'
import { RecorderWarnings } from './RecorderWarnings.js'
import { ShareLink } from '../share/ShareLink.js'
import { useBothRefs } from '../focus/useBothRefs.js'
import { useKeepFocus } from '../focus/useKeepFocus.js'
import { useRecorderText } from './useRecorderText.js'

/** What `render` of `<Recorder>` is told. */
export interface RecorderPanelState {
  status: RecorderTriggerProps['data-state']
}

/** Props of `<Recorder>`. */
export interface RecorderProps
  extends
    Pick<UseRecorderOptions, 'config' | 'onEvent' | 'on' | 'onError'>,
    Omit<ComponentProps<'section'>, 'children' | 'onError'> {
  /** The recorder to drive. @default the surrounding one, else one of its own */
  recorder?: UseRecorderResult
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the element, or renders it from props and state. */
  render?: RenderProp<RecorderPanelState>
}

/**
 * The whole recorder in one panel: picture, sources, controls and link. It only arranges the small components,
 * so whoever outgrows it copies its markup. Renders a `<section>`.
 *
 * @example
 * <Recorder config={{ screen: true }} on={{ video_submitted: () => navigate('/videos') }} />
 */
export function Recorder({
  config,
  recorder: given,
  onEvent,
  on,
  onError,
  labels,
  render,
  className,
  ref,
  ...rest
}: RecorderProps): ReactNode {
  const [title, setTitle] = useState('')
  const hintId = useId()
  const sources = useRecordingSources(config)
  const recorder = useRecorder({ recorder: given, config: sources.config, title, onEvent, on, onError })
  const { text, locale, dir } = useRecorderText(labels, '<Recorder>')
  const panel = useRef<HTMLElement>(null)
  const status = recorder.getTriggerProps()['data-state']
  const [titled, setTitled] = useState(status)
  // A title belongs to its take: the next one must not go out under it unseen.
  if (titled !== status) {
    setTitled(status)
    if (status === 'submitted' || status === 'cancelled') setTitle('')
  }
  const take = useTakeFile(recorder)
  const { capabilities, state } = recorder
  const discards =
    capabilities.cancel && (isKept(recorder) || (state.status === 'review' && capabilities.submit))
  useKeepFocus(panel, '.hippo-record-button')
  const missing = status === 'idle' ? recordingSources.filter((source) => !sources.available(source)) : []
  const props = {
    dir,
    'aria-label': text.title,
    'data-state': status,
    ...rest,
    ref: useBothRefs(panel, ref),
    className: clsx('hippo-card', 'hippo-recorder', className),
    children: (
      <RecorderContext value={recorder}>
        <Announcer>
          <RecorderStage config={sources.config} file={take.file} labels={labels} />
          <RecorderWarnings labels={labels} />
          <RecorderControls
            sources={sources}
            title={title}
            onTitleChange={setTitle}
            discardHint={discards ? hintId : undefined}
            labels={labels}
          />
          <KeptTake take={take} hintId={hintId} discards={discards} labels={labels} />
          <RecorderDetails title={title} onTitleChange={setTitle} labels={labels} />
          {missing.map((source) => (
            <p key={source} className="hippo-recorder-note" aria-hidden="true">
              {text[`${source}Unavailable`]}
            </p>
          ))}
          <ShareLink labels={labels} />
          <RecorderAnnouncements recorder={recorder} text={text} locale={locale} />
        </Announcer>
      </RecorderContext>
    ),
  }
  return renderElement('section', props, render, { status })
}
