import react from '@vitejs/plugin-react'
import { bundle } from 'lightningcss'
import { defineConfig, type Plugin } from 'vite'
import { bundleWorker, workerSource } from './scripts/workerSource.mjs'

/** Vite's library mode takes no style sheet as an entry, so the one sheet is bundled here. */
function styleSheet(): Plugin {
  return {
    name: 'hippo-style-sheet',
    apply: 'build',
    generateBundle() {
      const { code } = bundle({
        filename: 'src/styles/index.css',
        minify: true,
        // Versions that know light-dark() and layers, so that both are kept as written.
        targets: { chrome: 123 << 16, safari: (17 << 16) | (5 << 8), firefox: 120 << 16 },
      })
      this.emitFile({ type: 'asset', fileName: 'styles.css', source: code })
      this.emitFile({ type: 'asset', fileName: 'styles.css.d.ts', source: 'export {}\n' })
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
  plugins: [react(), styleSheet(), workerSource(), workerFile()],
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
