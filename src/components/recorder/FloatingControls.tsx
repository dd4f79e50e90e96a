'use client'

import { clsx } from 'clsx'
import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { floatingPicture } from '../../hooks/floatingPicture.js'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import type { UseRecorderResult } from '../../hooks/recorderResult.js'
import type { RecorderStatus } from '../../hooks/recorderTypes.js'
import { useFloatingWindow } from '../../hooks/useFloatingWindow.js'
import { usePart } from '../../hooks/usePart.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { mergeProps, type RenderProp, renderElement } from '../element.js'
import { useBothRefs } from '../focus/useBothRefs.js'
import { floatIcon } from './icons.js'
import { useRecorderText } from './useRecorderText.js'
import { componentPart } from '../part/componentPart.js'
import { LazyPart } from '../part/LazyPart.js'

/** What `render` of `<FloatingControls>` is told. */
export interface FloatingControlsState {
  open: boolean
}

/** Props of `<FloatingControls>`. */
export interface FloatingControlsProps extends Omit<ComponentProps<'button'>, 'children' | 'type'> {
  /** The recorder to drive. @default the surrounding one */
  recorder?: UseRecorderResult
  /** Whether the window opens with the take, or when the button is pressed. @default 'button' */
  opens?: 'button' | 'start'
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the button, or renders it from props and state. It must stay a button. */
  render?: RenderProp<FloatingControlsState>
}

const live: ReadonlySet<RecorderStatus> = new Set<RecorderStatus>([
  'requesting',
  'countdown',
  'recording',
  'paused',
])
const panel = componentPart(async () => (await import('./FloatingPanel.js')).FloatingPanel)

/**
 * Time, pause, stop and level in a small window above all others, for as long as a take runs; with the camera where
 * that is not in the picture anyhow. Renders the `<button>` that opens it while recording, or nothing where the
 * browser has no Document Picture-in-Picture.
 */
export function FloatingControls({
  recorder: given,
  opens = 'button',
  labels,
  render,
  className,
  ref: theirs,
  ...rest
}: FloatingControlsProps): ReactNode {
  const recorder = useSharedRecorder(given, '<FloatingControls>')
  const { text } = useRecorderText(labels, '<FloatingControls>')
  const { status } = recorder.state
  const active = live.has(status)
  const shown = useRef<HTMLElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const ref = useBothRefs(button, theirs)
  const picture = floatingPicture(recorder)
  const height = picture ? 248 : 72
  const floating = useFloatingWindow({ active, title: text.floatTitle, width: 320, height, from: shown })
  usePart(panel, active && floating.supported)
  const { window: opened, open } = floating
  // Still within the click that began the take: browsers count it for seconds.
  useEffect(() => {
    if (opens === 'start' && status === 'requesting') open()
  }, [opens, status, open])
  if (!floating.supported || !active) return null
  const own = {
    type: 'button',
    'aria-pressed': opened !== null,
    'data-kind': 'quiet',
    'data-state': status,
    className: 'hippo-button hippo-floating-button',
    onClick: () => (opened ? floating.close() : open()),
    children: (
      <>
        {floatIcon}
        {text.float}
      </>
    ),
  }
  const props = mergeProps(own, { ...rest, ref, className: clsx(className) })
  return (
    <>
      <span ref={shown} hidden />
      {(status === 'recording' || status === 'paused') &&
        renderElement('button', props, render, { open: opened !== null })}
      {opened &&
        createPortal(<LazyPart part={panel} props={{ recorder, picture, labels }} />, opened.document.body)}
    </>
  )
}
