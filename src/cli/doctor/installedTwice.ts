import { readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Finding, findingAtLarge } from './finding.js'

interface Manifest {
  name: string
  version: string
  dependencies: string[]
  peers: string[]
}

const single = ['react', 'react-dom', '@tanstack/react-query'] as const

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function keysOf(value: unknown): string[] {
  return isRecord(value) ? Object.keys(value) : []
}

function readManifest(folder: string): Manifest | null {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    if (!isRecord(read)) return null
    const { name, version, dependencies, peerDependencies } = read
    return {
      name: String(name),
      version: String(version),
      dependencies: keysOf(dependencies),
      peers: keysOf(peerDependencies),
    }
  } catch {
    return null
  }
}

/** The folder of a package as Node finds it from another folder; null where it does not. */
function findPackage(name: string, from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    try {
      const found = join(folder, 'node_modules', name)
      realpathSync(join(found, 'package.json'))
      return realpathSync(found)
    } catch {
      if (dirname(folder) === folder) return null
    }
  }
}

/**
 * Finds that what the app runs on would get another React or TanStack Query than the app itself. Follows the
 * dependencies only: what a development tool brings for itself is no copy of the app's.
 */
export function findInstalledTwice(project: string): Finding[] {
  const copies = new Map<string, Map<string, string>>(single.map((name) => [name, new Map()]))
  const seen = new Set<string>()
  const waiting = [project]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const manifest = seen.has(folder) ? null : readManifest(folder)
    seen.add(folder)
    if (!manifest) continue
    const { dependencies, peers, name } = manifest
    for (const each of new Set([...dependencies, ...peers])) {
      const found = findPackage(each, folder)
      if (found === null) continue
      const known = copies.get(each)
      if (known && !known.has(found)) known.set(found, folder === project ? 'the app' : name)
      waiting.push(found)
    }
  }
  return [...copies].flatMap(([name, found]): Finding[] => {
    if (found.size < 2) return []
    const list = [...found].map(
      ([folder, user]) => `${readManifest(folder)?.version ?? 'unknown'} for ${user}`,
    )
    return [
      findingAtLarge(
        'installed_twice',
        `${name} is installed ${found.size} times: ${list.join(', ')}.`,
        `Ask for one version everywhere (npm ls ${name}), or set it in "overrides".`,
      ),
    ]
  })
}
