import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the built pages are mounted. */
export const assetsPath = '/assets-pages/'

export type PageEntry = 'watch' | 'embed'

/** The built scripts and styles of the pages. */
export interface PageAssets {
  /** Folder of the build; null where the pages are not built. */
  readonly folder: string | null
  /** Addresses of what a page loads. */
  entry(name: PageEntry): { scripts: string[]; preloads: string[]; styles: string[] }
}

interface Chunk {
  file: string
  css?: string[]
  imports?: string[]
}
type Manifest = Record<string, Chunk>

// Compiled, this file lies beside the build; from its sources, the build lies under dist.
const places = ['../../pages/', '../../dist/pages/'].map((place) =>
  fileURLToPath(new URL(place, import.meta.url)),
)

/** Finds the build of the pages. Without one the shells are still sent: title, picture and a plain player. */
export function findPageAssets(): PageAssets {
  const folder = places.find((place) => existsSync(`${place}manifest.json`)) ?? null
  const manifest: Manifest = folder ? JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8')) : {}
  const chunksOf = (key: string): Chunk[] => {
    const chunk = manifest[key]
    return chunk ? [...(chunk.imports ?? []).flatMap(chunksOf), chunk] : []
  }
  const address = (file: string) => assetsPath + file
  return {
    folder,
    entry(name) {
      const chunks = chunksOf(`pages/${name}.tsx`)
      const own = chunks.at(-1)
      return {
        scripts: own ? [address(own.file)] : [],
        preloads: chunks.slice(0, -1).map(({ file }) => address(file)),
        styles: [...new Set(chunks.flatMap(({ css }) => css ?? []))].map(address),
      }
    },
  }
}
