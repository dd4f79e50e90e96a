import type { ImportCapabilities } from './types.js'

/** Imports of ours are given what to import, and can be cancelled. */
export const sourceImports: ImportCapabilities = { kind: 'source', cancel: true }
