import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { TextFile } from './finding.js'

const readable = /\.(?:[cm]?js|css|html?|json|map|txt|svg|xml|webmanifest|md)$|(?:^|[/\\])\.env[^/\\]*$/

function read(path: string, project: string): TextFile {
  return { path: relative(project, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }
}

/** Every text file below a folder. @throws what the file system says where there is no such folder. */
export function readBuiltFiles(folder: string, project: string): TextFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readable.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.split(sep).includes('node_modules'))
    .toSorted()
    .map((path) => read(path, project))
}

/** The `.env` files of a project, without those that are samples. */
export function readEnvironmentFiles(project: string): TextFile[] {
  return readdirSync(project, { withFileTypes: true })
    .filter(({ name }) => /^\.env(?:\.|$)/.test(name) && !/\.(?:example|sample|template|dist)$/.test(name))
    .filter((entry) => entry.isFile())
    .map(({ name }) => read(join(project, name), project))
}
