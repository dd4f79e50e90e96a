import { describe, expect, test } from 'vitest'
import { english } from 'react-hippo-video/labels/en'
import { attributes, entries, exportsOf, labelKeys, tokens } from '../support/surface.js'

/*
 * A change here is a change of the API: docs/versions.md says which kind. `npx vitest run --project full
 * tests/package/surface.test.ts --update` writes the files anew; read the difference before it is committed.
 */
describe('the surface that versions speak of', () => {
  test.each(entries())('$entry', async ({ entry, file }) => {
    const lines = [...exportsOf(file)]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, { kind, text }]) => `## ${kind} ${name}\n${text}\n`)
    expect(lines.length).toBeGreaterThan(0)
    const name = entry === '.' ? 'index' : entry.slice(2).replaceAll('/', '-')
    await expect(`${lines.join('\n')}`).toMatchFileSnapshot(`surface/${name}.txt`)
  })

  test('style tokens', async () => {
    await expect(`${tokens().join('\n')}\n`).toMatchFileSnapshot('surface/tokens.txt')
  })

  test('attributes', async () => {
    await expect(`${attributes().join('\n')}\n`).toMatchFileSnapshot('surface/attributes.txt')
  })

  test('labels', async () => {
    await expect(`${labelKeys(english).sort().join('\n')}\n`).toMatchFileSnapshot('surface/labels.txt')
  })
})
