import type { Playback } from 'react-hippo-video/contract'
import type { PageAssets, PageEntry } from './assets.js'
import { markup, type Markup, scriptJson } from './markup.js'
import { type PageData, pageDataId } from './page-data.js'

export interface Shell {
  entry: PageEntry
  title: string
  assets: PageAssets
  nonce: string
  head?: Markup
  /** First paint, in the layout that the script takes over. */
  body: Markup
  /** Read by the script; a page without it runs none. */
  data?: PageData
}

/** A play sign on the accent, drawn in the address so that no page asks for /favicon.ico. */
const icon = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#3b5bdb"/><path d="M6 4.5v7l6-3.5z" fill="#fff"/></svg>')}`

/** One whole page. */
export function shell({ entry, title, assets, nonce, head, body, data }: Shell): string {
  const { scripts, preloads, styles } = assets.entry(entry)
  const page = markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="${icon}" />
        <title>${title}</title>
        ${head ?? null}
        ${styles.map((href) => markup`<link rel="stylesheet" href="${href}" />`)}
        ${data ? preloads.map((href) => markup`<link rel="modulepreload" href="${href}" nonce="${nonce}" />`) : null}
        ${data ? scripts.map((src) => markup`<script type="module" src="${src}" nonce="${nonce}"></script>`) : null}
      </head>
      <body data-page="${entry}">
        <div id="root">${body}</div>
        ${data ? markup`<script type="application/json" id="${pageDataId}">${scriptJson(data)}</script>` : null}
      </body>
    </html>
  `
  return page.text
}

/** The stage as it stands before the script runs, and for those who run none. */
export function stage(playback: Playback): Markup {
  if (playback.status !== 'ready') return markup`<div class="hippo-player" data-state="loading"></div>`
  const sources = playback.sources.map(({ url, type }) => markup`<source src="${url}" type="${type}" />`)
  return markup`<div class="hippo-player" data-state="ready">
    <img class="page-poster" src="${playback.posterUrl}" alt="" />
    <noscript>
      <video class="hippo-player-video" controls playsinline poster="${playback.posterUrl}">${sources}</video>
    </noscript>
  </div>`
}
