import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { layeredSheet, unlayeredSheet } from './scripts/styleSheets.mjs'
import { bundleWorker, workerSource } from './scripts/workerSource.mjs'

/** Vite's library mode takes no style sheet as an entry, so the sheets are bundled here. */
function styleSheets(): Plugin {
  return {
    name: 'hippo-style-sheets',
    apply: 'build',
    generateBundle() {
      const emit = (fileName: string, source: string): void => {
        this.emitFile({ type: 'asset', fileName, source })
        this.emitFile({ type: 'asset', fileName: `${fileName}.d.ts`, source: 'export {}\n' })
      }
      emit('styles.css', layeredSheet('src/styles/index.css'))
      emit('styles.unlayered.css', unlayeredSheet('src/styles/index.css'))
    },
  }
}

/** The recorder's worker as a file, for pages that may start none from a Blob URL. */
function workerFile(): Plugin {
  return {
    name: 'hippo-worker-file',
    apply: 'build',
    async generateBundle() {
      const source = await bundleWorker('src/recorder/browser/worker/entry.ts')
      this.emitFile({ type: 'asset', fileName: 'worker.js', source })
      this.emitFile({ type: 'asset', fileName: 'worker.d.ts', source: 'export {}\n' })
    },
  }
}

const entries = ['client', 'server', 'recorder', 'tracking', 'contract', 'testing', 'webhooks']

export default defineConfig({
  plugins: [react(), styleSheets(), workerSource(), workerFile()],
  base: './',
  publicDir: false,
  build: {
    target: 'es2022',
    minify: false,
    sourcemap: true,
    lib: {
      entry: {
        index: 'src/index.ts',
        'server/browser': 'src/server/browser.ts',
        'cli/main': 'src/cli/main.ts',
        ...Object.fromEntries(entries.map((name) => [`${name}/index`, `src/${name}/index.ts`])),
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: (id) =>
        !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('src/') && !id.startsWith('\0'),
      output: {
        // One file per module: what an app does not import it does not get, and each "use client" stays where it is.
        preserveModules: true,
        preserveModulesRoot: 'src',
        entryFileNames: '[name].js',
      },
    },
  },
})
