import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { chapter } from './chapter.js'
import { callList } from './requests.js'
import { settingsTable } from './settings.js'

interface Page {
  path: string
  content?: string
  summary?: string
}

interface Component {
  id: string
  name: string
  error?: { name: string }
}

interface Manifests {
  docs?: { docs: Record<string, Page> }
  components?: { components: Record<string, Component> }
}

/** What a page shows of another file, in the place of the tag that shows it. */
async function filled(page: Page): Promise<Page> {
  let content = page.content ?? ''
  const sources = new Map<string, string>()
  for (const [line, name = '', file = ''] of content.matchAll(/^import (\w+) from '([^']+)\?raw'\n/gm)) {
    sources.set(name, await readFile(join(dirname(page.path), file), 'utf8'))
    content = content.replace(line, '')
  }
  const source = (name: string): string => {
    const text = sources.get(name)
    if (text === undefined) throw new Error(`${page.path} shows “${name}” and does not import it.`)
    return text
  }
  content = content
    .replace(/<MarkdownPage text=\{(\w+)\}(?: only="([^"]*)")? \/>/g, (_, name: string, only?: string) =>
      chapter(source(name), only),
    )
    .replace(/<SettingsTable text=\{(\w+)\} \/>/g, (_, name: string) => settingsTable(source(name)))
    .replace(/<Calls text=\{(\w+)\} \/>/g, (_, name: string) => callList(source(name)))
    .replace(/^import .*\n/gm, (line) => (line.includes('/docs/') ? '' : line))
  return { ...page, content, summary: page.summary ?? firstSentence(content) }
}

function firstSentence(content: string): string | undefined {
  const text = content.replace(/^import .*$|^```[\s\S]*?^```$|^[#<|>-].*$/gm, '')
  return /\S[\s\S]*?[.:](?=\s)/.exec(text)?.[0].replace(/\s+/g, ' ')
}

/** A page of examples has no component, and is not wrong for that. */
function withoutError({ error, ...component }: Component, title: string | undefined): Component {
  if (error?.name === 'No component found') return { ...component, name: title ?? component.name }
  return error && error.name !== 'No component import found' ? { ...component, error } : component
}

/** Makes what coding agents read whole: guides with their text, pages of examples without an error. */
export async function fillManifests(
  { docs, components, ...others }: Manifests,
  { manifestEntries }: { manifestEntries: { id: string; title: string }[] },
): Promise<Manifests> {
  const result: Manifests = others
  if (docs) {
    const pages = Object.entries(docs.docs).map(async ([id, page]) => [id, await filled(page)] as const)
    result.docs = { ...docs, docs: Object.fromEntries(await Promise.all(pages)) }
  }
  if (components) {
    const named = Object.entries(components.components).map(([id, component]) => {
      const title = manifestEntries.find((entry) => entry.id.startsWith(`${id}--`))?.title
      return [id, withoutError(component, title)] as const
    })
    result.components = { ...components, components: Object.fromEntries(named) }
  }
  return result
}
