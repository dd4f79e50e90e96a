import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The pages people open, built on the library as any app would: from its package, with its style sheet. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/assets-pages/',
  publicDir: false,
  plugins: [react()],
  build: {
    target: 'es2022',
    // Versions that know light-dark(), so that it is kept as written.
    cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
    outDir: 'dist/pages',
    emptyOutDir: true,
    // Links that a script adds carry no nonce; what it imports does.
    modulePreload: false,
    manifest: 'manifest.json',
    rolldownOptions: { input: ['pages/watch.tsx', 'pages/embed.tsx'] },
  },
})
