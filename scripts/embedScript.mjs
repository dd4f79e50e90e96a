// dist/embed-script.js: the embed with everything in it, as one classic script that any page can load.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { workerSource } from './workerSource.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))

/**
 * What the script goes without. Writing a take anew so that its download can be wound needs a muxer that is larger than
 * the whole script; the embed offers no download. Of the upload library: its readers and storage, for which the recorder
 * has its own, and what it reads addresses and writes base64 with, which every browser has. Of the client: the calls that
 * the embed’s server grants to nobody.
 */
const replaced = [
  { id: './seekable.js', by: /recorder/, code: 'export const rewriteSeekable = async () => null' },
  { id: './sharing.js', by: /src\/client/, code: 'export const createSharingCalls = () => ({})' },
  { id: './webhook.js', by: /src\/client/, code: 'export const createWebhookCalls = () => ({})' },
  { id: './activityStream.js', by: /src\/client/, code: 'export const openActivityStream = null' },
  { id: './fileReader.js', by: /tus-js-client/, code: 'export default class {}' },
  { id: './fileSignature.js', by: /tus-js-client/, code: 'export default () => Promise.resolve("")' },
  {
    id: './urlStorage.js',
    by: /tus-js-client/,
    code: 'export const canStoreURLs = false; export const WebStorageUrlStorage = null',
  },
  { id: 'url-parse', by: /tus-js-client/, code: 'export default URL' },
  {
    id: 'js-base64',
    by: /tus-js-client/,
    code: 'export const Base64 = { encode: (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text))) }',
  },
]

function lean() {
  return {
    name: 'hippo-embed-lean',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id === 'mediabunny') this.error('The embed script must not hold the muxer.')
      const at = replaced.findIndex((each) => each.id === id && each.by.test(importer))
      return at < 0 ? null : `\0lean:${at}`
    },
    load: (id) => (id.startsWith('\0lean:') ? replaced[Number(id.slice(6))].code : null),
  }
}

/** Builds the script beside the library's other files; gives its size as browsers load it, in bytes. */
export async function buildEmbedScript({ outDir = `${root}dist`, minify = true } = {}) {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [workerSource(), lean()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      minify,
      target: 'es2022',
      lib: {
        entry: `${root}src/embed/main.ts`,
        formats: ['iife'],
        name: 'hippoEmbed',
        fileName: () => 'embed-script.js',
      },
    },
  })
  writeFileSync(`${outDir}/embed-script.d.ts`, 'export {}\n')
  return gzipSync(readFileSync(`${outDir}/embed-script.js`)).length
}
