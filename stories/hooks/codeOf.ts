import { snippet } from './snippet.js'

const sources = import.meta.glob<string>(['./*.tsx', '../recipes/*.tsx'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Shows one declaration of a file of examples as the story's code, whole: as it is copied, it runs. */
export function codeOf(file: string, name: string) {
  const source = sources[`./${file}.tsx`] ?? sources[`../recipes/${file}.tsx`] ?? ''
  return { docs: { source: { language: 'tsx', code: snippet(source, name) } } }
}
