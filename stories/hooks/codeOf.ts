import * as library from 'react-hippo-video'

const sources = import.meta.glob<string>('./*.tsx', { query: '?raw', import: 'default', eager: true })

/** Shows one function of a file beside this one as the story's code, with the import it needs. */
export function codeOf(file: string, name: string) {
  const source = sources[`./${file}.tsx`] ?? ''
  const start = source.indexOf(`export function ${name}(`)
  if (start < 0) throw new Error(`There is no function ${name} in ${file}.tsx.`)
  const body = source.slice(start, source.indexOf('\n}\n', start) + 2)
  const used = Object.keys(library).filter((key) => new RegExp(`\\b${key}\\b`).test(body))
  const code = `import { ${used.sort().join(', ')} } from 'react-hippo-video'\n\n${body}`
  return { docs: { source: { language: 'tsx', code } } }
}
