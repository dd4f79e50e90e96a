'use client'

import { clsx } from 'clsx'
import { type ComponentPropsWithRef, type ReactElement, useContext } from 'react'
import { untitledLabel } from '../../labels/atOnce.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { HippoContext } from '../../provider/context.js'
import { type RenderProp, renderElement } from '../element.js'

/** Props of `<VideoEmbed>`. */
export interface VideoEmbedProps extends Omit<ComponentPropsWithRef<'iframe'>, 'src' | 'children'> {
  /** `embedUrl` of the video. */
  embedUrl: string
  /** Name of the frame for those who cannot see it. @default labels.player.untitled */
  title?: string
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the `<iframe>`. */
  render?: RenderProp<Record<string, never>>
}

/**
 * Shows the video's own embed page in a frame, for pages that must not load media themselves. The embed page
 * measures the viewing. Renders an `<iframe>` of 16:9.
 *
 * @example
 * <VideoEmbed embedUrl={video.embedUrl} title="Sales demo" />
 */
export function VideoEmbed({
  embedUrl,
  title,
  labels,
  render,
  className,
  ...rest
}: VideoEmbedProps): ReactElement {
  const given = useContext(HippoContext)?.labels
  const untitled = labels?.player?.untitled ?? given?.player?.untitled ?? untitledLabel
  const props = {
    loading: 'lazy',
    allow: 'autoplay; fullscreen; picture-in-picture',
    referrerPolicy: 'strict-origin-when-cross-origin',
    ...rest,
    src: embedUrl,
    title: title ?? untitled,
    className: clsx('hippo-player-embed', className),
  }
  return renderElement('iframe', props, render, {})
}
