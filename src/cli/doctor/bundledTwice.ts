import { dirname } from 'node:path'
import { type Finding, type TextFile } from './finding.js'

/** Text that stands exactly once in each copy, whatever a minifier does. */
const signatures = [
  { name: 'React', mark: /__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE\s*=(?!=)/g },
  { name: 'TanStack Query', mark: /No QueryClient set, use QueryClientProvider/g },
] as const

/** Finds a second React or TanStack Query. A folder is one build: a server's beside it has its own by right. */
export function findBundledTwice(files: readonly TextFile[]): Finding[] {
  const scripts = files.filter(({ path }) => /\.[cm]?js$/.test(path) && !/-legacy[^/]*$/.test(path))
  const folders = new Set(scripts.map(({ path }) => dirname(path)))
  return [...folders].flatMap((folder) =>
    signatures.flatMap(({ name, mark }): Finding[] => {
      const copies = scripts
        .filter(({ path }) => dirname(path) === folder)
        .flatMap(({ path, text }) => Array.from(text.matchAll(mark), () => path))
      if (copies.length < 2) return []
      return [
        {
          check: 'bundled_twice',
          message: `${name} is in ${folder} ${copies.length} times (${[...new Set(copies)].join(', ')}).`,
          hint: `Hooks of one copy do not know the other: npm ls shows where the second comes from, Vite's resolve.dedupe keeps one.`,
          file: copies[1] ?? null,
          line: null,
          column: null,
        },
      ]
    }),
  )
}
