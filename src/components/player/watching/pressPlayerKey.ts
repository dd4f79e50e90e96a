import type { KeyboardEvent } from 'react'
import { playerRates } from './playerRates.js'

/** What a key has changed and nothing on the screen may show. */
export type PlayerChange = { kind: 'rate'; rate: number } | { kind: 'captions'; shown: boolean }

const fields = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'
const pressable = 'button, a[href], summary, [role="button"]'
const seconds: Record<string, number> = { ArrowLeft: -5, ArrowRight: 5, j: -10, l: 10 }

function toggleCaptions(video: HTMLVideoElement): PlayerChange | null {
  const tracks = [...video.textTracks].filter(({ kind }) => kind === 'captions' || kind === 'subtitles')
  const shown = tracks.find(({ mode }) => mode === 'showing')
  // `hidden` keeps which one it was.
  const last = shown ?? tracks.find(({ mode }) => mode === 'hidden') ?? tracks[0]
  if (!last) return null
  last.mode = shown ? 'hidden' : 'showing'
  return { kind: 'captions', shown: !shown }
}

function toggleFullscreen(video: HTMLVideoElement, root: HTMLElement): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : (video.controls ? video : root).requestFullscreen?.()
  done?.catch(() => {})
}

function toggle(key: string, video: HTMLVideoElement, root: HTMLElement): PlayerChange | null {
  if (key === 'm') video.muted = !video.muted
  else if (key === 'f') toggleFullscreen(video, root)
  else if (key === 'c') return toggleCaptions(video)
  else if (video.paused) video.play().catch(() => {})
  else video.pause()
  return null
}

function nextRate(rate: number, faster: boolean): number {
  if (faster) return playerRates.find((one) => one > rate) ?? rate
  return playerRates.findLast((one) => one < rate) ?? rate
}

/** Does what a key asks for, unless it belongs to what has the focus; answers with what should be said. */
export function pressPlayerKey(
  event: KeyboardEvent<HTMLElement>,
  video: HTMLVideoElement,
  rate: number,
): PlayerChange | null {
  const { target, currentTarget: root, ctrlKey, metaKey, altKey } = event
  if (event.defaultPrevented || ctrlKey || metaKey || altKey || event.nativeEvent.isComposing) return null
  if (!(target instanceof Element) || !root.contains(target) || target.closest(fields)) return null
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const isNative = video.controls && target === video
  if (key === '<' || key === '>') {
    event.preventDefault()
    return { kind: 'rate', rate: nextRate(rate, key === '>') }
  }
  const by = seconds[key]
  if (by !== undefined) {
    if (isNative && key.length > 1) return null
    event.preventDefault()
    const end = Number.isFinite(video.duration) ? video.duration : Infinity
    video.currentTime = Math.min(end, Math.max(0, video.currentTime + by))
    return null
  }
  if (key === ' ' ? isNative || target.closest(pressable) : !'kmfc'.includes(key)) return null
  event.preventDefault()
  return event.repeat ? null : toggle(key, video, root)
}
