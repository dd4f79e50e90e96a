import { markup, type Markup } from './markup.js'
import { stage } from './shell.js'
import type { VideoPage } from './video-page.js'

/** First paint of the watch page. */
export function watchBody({ title, recorded, playback }: VideoPage): Markup {
  return markup`<main class="page">
    ${stage(playback)}
    <header class="page-header">
      <div>
        <h1>${title}</h1>
        <p>${recorded}</p>
      </div>
    </header>
  </main>`
}

/** First paint of the embed page: the stage alone. */
export function embedBody({ playback }: VideoPage): Markup {
  return stage(playback)
}

/** Why there is nothing to watch. */
export interface Absence {
  status: 403 | 404 | 410
  /** Path of the sign above the words, on a 24-unit grid. */
  sign: string
  title: string
  hint: string
}

export const absences: Record<'missing' | 'discarded' | 'private', Absence> = {
  missing: {
    status: 404,
    sign: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.5 4.5',
    title: 'There is no such video',
    hint: 'Check the link, or ask the person who sent it for a new one.',
  },
  discarded: {
    status: 410,
    sign: 'M4 7h16M9 7V5a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v2M6 7l1 12a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1l1-12',
    title: 'This video was removed',
    hint: 'The person who recorded it has discarded it.',
  },
  private: {
    status: 403,
    sign: 'M7 11V8a5 5 0 0 1 10 0v3M6 11h12a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1z',
    title: 'This video is private',
    hint: 'Open it with the personal link you were sent. If that link no longer works, ask for a new one.',
  },
}

/** The same page where there is nothing to watch. */
export function absentBody({ sign, title, hint }: Absence): Markup {
  return markup`<main class="page">
    <div class="hippo-player" data-state="gone">
      <div class="hippo-player-notice">
        <svg class="hippo-player-sign" viewBox="0 0 24 24" aria-hidden="true">
          <path d="${sign}" />
        </svg>
        <div>
          <h1 class="hippo-player-notice-title">${title}</h1>
          <p class="hippo-player-notice-hint">${hint}</p>
        </div>
      </div>
    </div>
  </main>`
}
