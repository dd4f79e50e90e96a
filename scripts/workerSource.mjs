// `import source from './entry.js?source'`: the entry and all it imports, as the text of one classic script.
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { build } from 'vite'

const suffix = '?source'

/** Bundles a worker into a string, so that a published module can start it from a Blob URL in any bundler. */
export function workerSource() {
  return {
    name: 'hippo-worker-source',
    enforce: 'pre',
    resolveId(id, importer) {
      if (!id.endsWith(suffix) || !importer) return null
      const asked = resolve(dirname(importer.split('?')[0]), id.slice(0, -suffix.length))
      const file = existsSync(asked) ? asked : asked.replace(/\.js$/, '.ts')
      // A name of its own that ends in .js: other plugins take the file for what it is, a plain module.
      return `${file}${suffix}&module.js`
    },
    async load(id) {
      const [file, query] = id.split('?')
      if (query !== 'source&module.js') return null
      const code = await bundleWorker(file)
      this.addWatchFile?.(file)
      return { code: `export default ${JSON.stringify(code)}`, map: null }
    },
  }
}

/** The worker as one minified classic script. */
export async function bundleWorker(entry) {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'hippoWorker', fileName: 'worker' },
    },
  })
  return [result].flat()[0].output[0].code
}
