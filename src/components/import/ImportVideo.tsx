'use client'

import { clsx } from 'clsx'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useCapabilities } from '../../hooks/useCapabilities.js'
import { useImportVideo } from '../../hooks/useImportVideo.js'
import { useReadState } from '../../hooks/useReadState.js'
import { useLocalization } from '../../provider/useLocalization.js'
import { importRooms } from './importRooms.js'
import { ErrorMessage } from '../async/ErrorMessage.js'
import { renderElement } from '../element.js'
import { Announcer } from '../announce/Announcer.js'
import { useBothRefs } from '../focus/useBothRefs.js'
import { useKeepFocus } from '../focus/useKeepFocus.js'
import { ShareLink } from '../share/ShareLink.js'
import { ImportAnnouncements } from './ImportAnnouncements.js'
import { ImportContent } from './ImportContent.js'
import { isUnderWay } from './importText.js'
import type { ImportVideoProps } from './importVideoProps.js'

/**
 * Imports a video: a place to drop a file, a field for an address, progress, and the link. Shows only what the
 * backend allows, and nothing at all where it allows neither. Renders a `<section>`.
 *
 * @example
 * <ImportVideo onEvent={(event) => event.type === 'import_complete' && open(event.video.shareUrl)} />
 */
export function ImportVideo({
  headingLevel = 2,
  onEvent,
  onError,
  poll,
  actions,
  labels: overrides,
  render,
  className,
  ref,
  ...rest
}: ImportVideoProps): ReactNode {
  const localization = useLocalization('<ImportVideo>', importRooms, overrides)
  const [title, setTitle] = useState('')
  const videoImport = useImportVideo({ title, onEvent, onError, poll })
  const capabilities = useCapabilities()
  const answer = useReadState(capabilities, 'capabilities')
  const headingId = useId()
  const panel = useRef<HTMLElement>(null)
  useKeepFocus(panel, '.hippo-title')
  const both = useBothRefs(panel, ref)
  const { state, video, kind, getDropZoneProps } = videoImport
  const may = capabilities.data
  if (may && kind === 'source' && !may.importFile && !may.importUrl) return null
  // A title belongs to its video: the next one must not go out under it unseen.
  if (title !== '' && (state.status === 'ready' || state.status === 'cancelled')) setTitle('')
  const status = may ? state.status : answer.status === 'error' ? 'error' : 'loading'
  const Heading = `h${headingLevel}` as const
  const props = {
    dir: localization.dir,
    'aria-labelledby': headingId,
    ...(may?.importFile && kind === 'source' ? getDropZoneProps() : {}),
    ...rest,
    ref: both,
    className: clsx('hippo-card hippo-import', className),
    'data-state': status,
    'aria-busy': status === 'loading' || isUnderWay(status),
    children: (
      <Announcer>
        <header className="hippo-import-header">
          <Heading className="hippo-title" id={headingId} tabIndex={-1}>
            {localization.labels.importing.title}
          </Heading>
        </header>
        {!may && answer.status === 'loading' && <div className="hippo-import-waiting" />}
        {!may && answer.status === 'error' && (
          <ErrorMessage
            kind="panel"
            error={answer.error}
            failedAt={capabilities.errorUpdatedAt}
            retrying={answer.retrying}
            onRetry={() => void capabilities.refetch({ cancelRefetch: false })}
            localization={localization}
          />
        )}
        {may && (
          <ImportContent
            videoImport={videoImport}
            localization={localization}
            may={may}
            title={title}
            onTitleChange={setTitle}
            actions={actions}
          />
        )}
        {video && (isUnderWay(status) || status === 'ready') && (
          <ShareLink url={video.shareUrl} labels={overrides} />
        )}
        <ImportAnnouncements videoImport={videoImport} localization={localization} />
      </Announcer>
    ),
  }
  return renderElement('section', props, render, { status })
}
