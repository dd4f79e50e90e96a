'use client'

import { clsx } from 'clsx'
import { type ComponentProps, type ReactNode, useEffect } from 'react'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import type { UseRecorderResult } from '../../hooks/recorderResult.js'
import { type CopyState, type SharedVideo, useShareLink } from '../../hooks/useShareLink.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { useLocalization } from '../../provider/useLocalization.js'
import { type RenderProp, renderElement } from '../element.js'
import { Announcer, useAnnounce } from '../announce/Announcer.js'
import { CheckIcon, LinkIcon } from '../icons.js'

export interface ShareLinkState {
  url: string | null
  copy: CopyState
}

export interface ShareLinkProps extends Omit<ComponentProps<'div'>, 'children'> {
  /** The recorder whose video is shared. @default the surrounding one */
  recorder?: UseRecorderResult
  /** The link to show where there is no recorder; null while it is not known. @default the recorder's */
  url?: string | null
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the element, or renders it from props and state. */
  render?: RenderProp<ShareLinkState>
}

/**
 * The link to the video, there from the first second of a take, with a button that copies it and says so.
 * Renders a `<div>`.
 */
export function ShareLink({ recorder, url, ...rest }: ShareLinkProps): ReactNode {
  return (
    <Announcer>
      {url === undefined ? (
        <RecorderLinkRow recorder={recorder} {...rest} />
      ) : (
        <ShareLinkRow video={url === null ? null : { recordedUrl: url }} {...rest} />
      )}
    </Announcer>
  )
}

function RecorderLinkRow({ recorder: given, ...rest }: Omit<ShareLinkProps, 'url'>): ReactNode {
  const { video } = useSharedRecorder(given, '<ShareLink>')
  return <ShareLinkRow video={video} {...rest} />
}

interface ShareLinkRowProps extends Omit<ShareLinkProps, 'recorder' | 'url'> {
  video: SharedVideo | null
}

function ShareLinkRow({ video, labels, render, className, ...rest }: ShareLinkRowProps): ReactNode {
  const text = useLocalization('<ShareLink>', labels).labels.recorder
  const { url, copy, linkRef, getCopyProps } = useShareLink({ video })
  const announce = useAnnounce()
  const outcome = copy === 'copied' ? text.copied : copy === 'blocked' ? text.copyBlocked : null
  useEffect(() => {
    if (outcome) announce?.(outcome)
  }, [outcome, announce])
  const props = {
    'data-state': url ? 'ready' : 'pending',
    ...rest,
    className: clsx('hippo-share-link', className),
    children: (
      <>
        <LinkIcon />
        {url ? (
          <a
            ref={linkRef}
            className="hippo-share-link-url"
            data-part="link"
            dir="ltr"
            href={url}
            target="_blank"
            rel="noreferrer"
            title={url}
          >
            {url.replace(/^https?:\/\//, '')}
          </a>
        ) : (
          <span className="hippo-share-link-pending">{text.linkPending}</span>
        )}
        {url && (
          <button {...getCopyProps()} className="hippo-button hippo-share-link-copy">
            {copy === 'copied' && <CheckIcon />}
            {copy === 'copied' ? text.copied : text.copyLink}
          </button>
        )}
        {copy === 'blocked' && <p className="hippo-share-link-note">{text.copyBlocked}</p>}
      </>
    ),
  }
  return renderElement('div', props, render, { url, copy })
}
