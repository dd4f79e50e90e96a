import { Markdown } from '@storybook/addon-docs/blocks'
import type { ReactNode } from 'react'
import { chapter } from './chapter.js'

/** Where each file of `docs/` stands in the sidebar. */
const pages: Record<string, string> = {
  'browsers.md': 'guides-browsers--docs',
  'embed.md': 'guides-the-embed-script--docs',
  'migrating.md': 'guides-from-hippo-s-snippet-to-recordbutton--docs',
  'recording.md': 'guides-recording--docs',
  'server.md': 'guides-your-server--docs',
  'testing.md': 'guides-testing-your-app--docs',
  'theming.md': 'theming-overview--docs',
  'versions.md': 'guides-versions--docs',
  'webhooks.md': 'webhooks-overview--docs',
  'words.md': 'guides-languages--docs',
  'api.md': 'guides-everything-that-is-exported--docs',
}

function linked(text: string): string {
  return text.replace(/\]\(([\w-]+\.md)\)/g, (whole, file: string) =>
    pages[file] ? `](?path=/docs/${pages[file]})` : whole,
  )
}

/** Shows a file of `docs/`, so that a guide is written once. */
export function MarkdownPage({ text, only }: { text: string; only?: string }): ReactNode {
  return <Markdown>{linked(chapter(text, only))}</Markdown>
}
