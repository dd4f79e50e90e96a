import type { Plugin } from 'vite'
import { readReference } from './readReference.js'
import type { Described } from './types.js'

/** Hands every component and hook its reference, so that Storybook’s blocks find it there. Read once per start. */
export function reference(): Plugin {
  let all: Described[] | null = null
  return {
    name: 'hippo-reference',
    enforce: 'post',
    transform(code, id) {
      const [file = ''] = id.split('?')
      if (!/\/src\/.*\.tsx?$/.test(file)) return null
      all ??= readReference()
      const told = all
        .filter((described) => described.file === file)
        .map(({ name, ...reference }) => `\n${name}.reference = ${JSON.stringify(reference)};`)
      return { code: code + told.join(''), map: null }
    },
  }
}
