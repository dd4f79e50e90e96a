import { waitFor } from '@testing-library/react'
import { expect, vi } from 'vitest'
import type { Scene } from './scene.js'

/** Answers what the scene asks the video's own server. */
export function answerFor({ answer }: Scene): void {
  const original = globalThis.fetch
  vi.stubGlobal('fetch', async (...asked: Parameters<typeof fetch>) =>
    String(asked[0]).startsWith('https://video.example.com/')
      ? Response.json(answer ?? {})
      : original(...asked),
  )
}

/** Nothing is on its way any more: neither data, nor letters, nor pictures. */
export async function settled(paper: HTMLElement, { until }: Scene): Promise<void> {
  await waitFor(() => expect(paper.querySelector(until)).not.toBeNull(), { timeout: 10_000 })
  await waitFor(() => expect(paper.querySelector('[aria-busy=true], .hippo-skeleton')).toBeNull())
  await document.fonts.ready
  await Promise.all([...paper.querySelectorAll('img')].map((image) => image.decode()))
  await Promise.all(
    [...paper.querySelectorAll('video')]
      .filter((video) => video.srcObject)
      .map((video) => waitFor(() => expect(video.readyState).toBeGreaterThan(1))),
  )
}
