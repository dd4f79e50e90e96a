import type { Services } from '../services.js'
import { markup, type Markup } from './markup.js'
import type { VideoPage } from './video-page.js'

/** What link previews read: Open Graph, Twitter and oEmbed. */
export function metaTags(services: Services, page: VideoPage): Markup {
  const { links, title, recorded, width, height, isOpen } = page
  // Whoever reads a preview has no pass of their own: it tells the title, and shows nothing.
  if (!isOpen) return privateTags(page)
  const oembed = `${services.publicUrl}/services/oembed?format=json&url=${encodeURIComponent(links.recordedUrl)}`
  const properties: [name: string, content: string | number][] = [
    ['og:type', 'video.other'],
    ['og:title', title],
    ['og:description', recorded],
    ['og:url', links.recordedUrl],
    ['og:image', links.thumbnailPlayUrl],
    ['og:image:alt', title],
    ['og:video', links.embedUrl],
    ['og:video:type', 'text/html'],
    ['og:video:width', width],
    ['og:video:height', height],
  ]
  const names: [name: string, content: string | number][] = [
    ['description', recorded],
    ['twitter:card', 'player'],
    ['twitter:title', title],
    ['twitter:description', recorded],
    ['twitter:image', links.thumbnailPlayUrl],
    ['twitter:player', links.embedUrl],
    ['twitter:player:width', width],
    ['twitter:player:height', height],
  ]
  return markup`${properties.map(([name, content]) => markup`<meta property="${name}" content="${content}" />`)}
    ${names.map(([name, content]) => markup`<meta name="${name}" content="${content}" />`)}
    <link rel="canonical" href="${links.recordedUrl}" />
    <link rel="alternate" type="application/json+oembed" href="${oembed}" title="${title}" />`
}

function privateTags({ links, title, recorded }: VideoPage): Markup {
  return markup`<meta property="og:type" content="video.other" />
    <meta property="og:title" content="${title}" />
    <meta property="og:url" content="${links.recordedUrl}" />
    <meta name="description" content="${recorded}" />
    <link rel="canonical" href="${links.recordedUrl}" />`
}
