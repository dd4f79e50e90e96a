import { entries, exportsOf } from './surface.js'

const titles = {
  component: 'Components',
  hook: 'Hooks',
  value: 'Functions and values',
  type: 'Types',
}

type Group = keyof typeof titles

function groupOf(name: string, kind: string): Group {
  if (kind === 'interface' || kind === 'type') return 'type'
  if (/^use[A-Z]/.test(name)) return 'hook'
  return kind === 'function' && /^[A-Z]/.test(name) ? 'component' : 'value'
}

/** What a doc comment says before its tags, in one line. */
function sentenceOf(doc: string): string {
  const text = doc
    .replace(/^\/\*\*|\*\/$/g, '')
    .replace(/^\s*\* ?/gm, '')
    .replace(/^\s*@[\s\S]*/m, '')
  return text
    .replace(/@default.*$/s, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The reference: every name of every entry, with its sentence. */
export function apiReference(): string {
  const parts = [
    '# Everything that is exported',
    '',
    'Written from the doc comments, which your editor shows too. Props stand with each',
    'component in Storybook.',
  ]
  for (const { entry, file } of entries()) {
    parts.push('', `## \`react-hippo-video${entry.slice(1)}\``)
    const groups: Record<Group, [string, string][]> = { component: [], hook: [], value: [], type: [] }
    for (const [name, { kind, doc }] of exportsOf(file))
      groups[groupOf(name, kind)].push([name, sentenceOf(doc)])
    for (const [group, names] of Object.entries(groups)) {
      if (names.length === 0) continue
      parts.push('', `### ${titles[group as Group]}`, '')
      names.sort(([one], [other]) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1))
      for (const [name, sentence] of names) parts.push(`- \`${name}\`: ${sentence}`)
    }
  }
  return `${parts.join('\n')}\n`
}
