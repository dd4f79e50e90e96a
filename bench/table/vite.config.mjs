import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const names = ['ours', 'tanstack', 'mui', 'ag']

export default defineConfig({
  root: at('.'),
  plugins: [react()],
  resolve: {
    // The library as it is built.
    alias: [
      { find: /^react-hippo-video$/, replacement: at('../../dist/index.js') },
      { find: /^react-hippo-video\/styles\.css$/, replacement: at('../../dist/styles.css') },
      { find: /^react-hippo-video\/([\w/]+)$/, replacement: at('../../dist/$1/index.js') },
    ],
    // One React for all four, whichever folder imports it.
    dedupe: ['react', 'react-dom', '@tanstack/react-query'],
  },
  build: {
    outDir: at('dist'),
    emptyOutDir: true,
    target: 'esnext',
    rolldownOptions: { input: Object.fromEntries(names.map((name) => [name, at(`${name}.html`)])) },
  },
})
