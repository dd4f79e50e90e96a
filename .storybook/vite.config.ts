import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { workerSource } from '../scripts/workerSource.mjs'
import { reference } from './props/plugin.js'

const src = fileURLToPath(new URL('../src/', import.meta.url))

export default defineConfig({
  plugins: [react(), workerSource(), reference()],
  resolve: {
    // The library by its package name, from its sources; the same in vitest.config.ts.
    alias: [
      { find: /^react-hippo-video$/, replacement: `${src}index.ts` },
      { find: /^react-hippo-video\/styles\.css$/, replacement: `${src}styles/index.css` },
      { find: /^react-hippo-video\/([\w/]+)$/, replacement: `${src}$1/index.ts` },
    ],
  },
})
