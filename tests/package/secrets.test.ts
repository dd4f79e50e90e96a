import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Every file a browser loads from the example and the watch page. */
const shipped = ['example/dist/client', 'sandbox/dist/pages'].flatMap((folder) =>
  (readdirSync(join(root, folder), { recursive: true }) as string[])
    .map((file) => join(root, folder, file))
    .filter((file) => statSync(file).isFile()),
)

it('ships nothing that could carry a key: no field, parameter or variable of that name', () => {
  expect(shipped.length).toBeGreaterThan(3)
  for (const file of shipped) {
    const text = readFileSync(file, 'utf8')
    expect([file, /HIPPO_API_KEY|[?&]api_key=|authentication_token=/.exec(text)?.[0] ?? null]).toEqual([
      file,
      null,
    ])
  }
})
