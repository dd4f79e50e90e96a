import { fileURLToPath } from 'node:url'

/** @type {import('next').NextConfig} */
export default {
  // The library is linked from the folder above; an app of its own needs neither line.
  turbopack: { root: fileURLToPath(new URL('../../', import.meta.url)) },
  outputFileTracingRoot: fileURLToPath(new URL('../../', import.meta.url)),
}
