'use client'

import { type ReactNode, useEffect } from 'react'
import { useHippo } from '../../../provider/context.js'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import { panelFrame } from '../../part/panelFrame.js'
import type { RecorderProps } from '../Recorder.js'

const part = componentPart(async () => (await import('../Recorder.js')).Recorder)

const place = (
  <>
    <div className="hippo-recorder-stage" />
    <div className="hippo-recorder-controls hippo-place">
      <span className="hippo-record-button">{'\u2007'}</span>
    </div>
  </>
)

/**
 * The whole recorder in one panel: picture, sources, controls and link. It only arranges the small components,
 * so whoever outgrows it copies its markup. Renders a `<section>`.
 *
 * @example
 * <Recorder config={{ screen: true }} on={{ video_submitted: () => navigate('/videos') }} />
 */
export function Recorder(props: RecorderProps): ReactNode {
  const { engine } = useHippo('<Recorder>')
  // Beside the panel's code, not after it. Where it does not come, the first take says so.
  useEffect(() => void engine?.preload?.().catch(() => {}), [engine])
  const frame = panelFrame('hippo-recorder', props, place)
  return <LazyPart part={part} props={props} kind="panel" frame={frame} />
}
