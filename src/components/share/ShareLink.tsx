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
import { ShareMenu } from './ShareMenu.js'
import { copyOutcome, shareRooms } from './shareWords.js'

/** What `render` of `<ShareLink>` is told. */
export interface ShareLinkState {
  url: string | null
  copy: CopyState
}

/** Props of `<ShareLink>`. */
export interface ShareLinkProps extends Omit<ComponentProps<'div'>, 'children'> {
  /** The recorder whose video is shared. @default the surrounding one */
  recorder?: UseRecorderResult
  /** The link to show where there is no recorder; null while it is not known. @default the recorder's */
  url?: string | null
  /** The video to share where there is no recorder; all that it has addresses for can be copied. */
  video?: SharedVideo | null
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the element, or renders it from props and state. */
  render?: RenderProp<ShareLinkState>
}

/**
 * The link to the video, there from the first second of a take, with a button that copies it and says so, and a menu
 * that copies it as a frame for a web page or as a picture for an e-mail. Renders a `<div>`.
 */
export function ShareLink({ recorder, url, video, ...rest }: ShareLinkProps): ReactNode {
  return (
    <Announcer>
      {url === undefined && video === undefined ? (
        <RecorderLinkRow recorder={recorder} {...rest} />
      ) : (
        <ShareLinkRow video={video ?? (url ? { recordedUrl: url } : null)} {...rest} />
      )}
    </Announcer>
  )
}

function RecorderLinkRow({ recorder: given, ...rest }: Omit<ShareLinkProps, 'url' | 'video'>): ReactNode {
  const { video } = useSharedRecorder(given, '<ShareLink>')
  return <ShareLinkRow video={video} {...rest} />
}

interface ShareLinkRowProps extends Omit<ShareLinkProps, 'recorder' | 'url' | 'video'> {
  video: SharedVideo | null
}

function ShareLinkRow({ video, labels, render, className, ...rest }: ShareLinkRowProps): ReactNode {
  const text = useLocalization('<ShareLink>', shareRooms, labels).labels.recorder
  const share = useShareLink({ video, title: text.embedTitle })
  const { url, copy, copied, forms, linkRef, getCopyProps } = share
  const announce = useAnnounce()
  const outcome = copied && copyOutcome(copied, copy, text)
  useEffect(() => {
    if (outcome) announce?.(outcome)
  }, [outcome, announce])
  const linkCopied = copied === 'link' && copy === 'copied'
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
            {linkCopied && <CheckIcon />}
            {linkCopied ? text.copied : text.copyLink}
          </button>
        )}
        {forms.length > 1 && (
          <ShareMenu
            share={share}
            label={text.copyMore}
            words={{ embed: text.copyEmbed, thumbnail: text.copyThumbnail }}
          />
        )}
        {outcome && !linkCopied && (
          <p className="hippo-share-link-note" data-copy={copy}>
            {outcome}
          </p>
        )}
      </>
    ),
  }
  return renderElement('div', props, render, { url, copy })
}
