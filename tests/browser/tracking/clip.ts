import clipPath from '../fixtures/clip.webm?url'
import posterPath from '../fixtures/poster.jpg?url'

export const clipUrl = new URL(clipPath, location.href).href
export const posterUrl = new URL(posterPath, location.href).href

/** Length of the clip in milliseconds. */
export const clipMs = 10_008

export function once(target: EventTarget, type: string): Promise<void> {
  return new Promise((resolve) => {
    target.addEventListener(type, () => resolve(), { once: true })
  })
}

/** A real element that plays the real clip, muted so that no device is needed. */
export async function mountClip(): Promise<HTMLVideoElement> {
  const video = document.createElement('video')
  video.src = clipUrl
  video.muted = true
  document.body.append(video)
  await once(video, 'canplaythrough')
  return video
}

/** Resolves when media time has reached `seconds`. */
export function reaches(video: HTMLVideoElement, seconds: number): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (video.currentTime >= seconds) resolve()
      else requestAnimationFrame(look)
    }
    look()
  })
}

export async function seek(video: HTMLVideoElement, seconds: number): Promise<void> {
  const arrived = once(video, 'seeked')
  video.currentTime = seconds
  await arrived
}

export async function pause(video: HTMLVideoElement): Promise<void> {
  const paused = once(video, 'pause')
  video.pause()
  await paused
}
