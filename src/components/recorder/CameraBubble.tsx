'use client'

import { clsx } from 'clsx'
import {
  type ComponentProps,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useMemo,
} from 'react'
import type { BubbleLayout } from '../../hooks/bubblePlace.js'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import { previewRef } from '../../hooks/recorderProps.js'
import type { UseRecorderResult } from '../../hooks/recorderResult.js'
import { useBubbleDrag } from '../../hooks/useBubbleDrag.js'
import { useCameraBubble } from '../../hooks/useCameraBubble.js'
import { formatPercent } from '../../labels/formatPercent.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { mergeProps, type RenderProp, renderElement } from '../element.js'
import { useAnnounce } from '../announce/Announcer.js'
import { useRecorderText } from './useRecorderText.js'

/** What `render` of `<CameraBubble>` is told. */
export interface CameraBubbleState {
  bubble: BubbleLayout
  dragging: boolean
}

/** Props of `<CameraBubble>`. */
export interface CameraBubbleProps extends Omit<ComponentProps<'button'>, 'children' | 'type'> {
  /** The recorder to show. @default the surrounding one */
  recorder?: UseRecorderResult
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the element, or renders it from props and state. It must stay a button. */
  render?: RenderProp<CameraBubbleState>
}

/**
 * The camera over the picture of the screen, mirrored, at its place in the recording; moved by pointer and by arrow
 * keys. Renders a `<button>` placed inside the nearest positioned element, which stands for the picture, while the
 * camera is recorded beside a screen; nothing otherwise.
 */
export function CameraBubble({
  recorder: given,
  labels,
  render,
  className,
  ...rest
}: CameraBubbleProps): ReactNode {
  const recorder = useSharedRecorder(given, '<CameraBubble>')
  const { devices: text, locale } = useRecorderText(labels, '<CameraBubble>')
  const camera = useCameraBubble(recorder)
  const { stream, bubble, movable } = camera
  const { dragging, dragProps } = useBubbleDrag(camera)
  const video = useMemo(() => previewRef(stream), [stream])
  const announce = useAnnounce()
  const hint = useId()
  if (!stream) return null
  // Told once the key is let go, not at each step of a held one.
  const say = ({ key }: KeyboardEvent<HTMLElement>): void => {
    if (!movable || !key.startsWith('Arrow')) return
    const percent = (share: number): string => formatPercent(Math.round(share * 100), locale)
    announce?.(text.bubbleAt(percent(bubble.x), percent(bubble.y)))
  }
  const own = {
    type: 'button',
    'aria-label': text.bubble,
    'aria-roledescription': movable ? text.bubbleKind : undefined,
    'aria-describedby': movable ? hint : undefined,
    'aria-disabled': movable ? undefined : true,
    'data-state': recorder.state.status,
    'data-shape': bubble.shape,
    'data-dragging': dragging ? '' : undefined,
    className: 'hippo-camera-bubble',
    style: {
      '--hippo-bubble-x': bubble.x,
      '--hippo-bubble-y': bubble.y,
      '--hippo-bubble-size': bubble.size,
    } as CSSProperties,
    ...(movable && dragProps),
    onKeyUp: say,
    children: (
      <>
        <video ref={video} autoPlay muted playsInline aria-hidden="true" />
        {movable && (
          <span id={hint} hidden>
            {text.bubbleHint}
          </span>
        )}
      </>
    ),
  }
  const props = mergeProps(own, { ...rest, className: clsx(className) })
  return renderElement('button', props, render, { bubble, dragging })
}
