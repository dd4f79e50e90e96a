import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf } from '../../stories/hooks/codeOf.js'
import { entries, exportsOf } from '../support/surface.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = join(root, 'node_modules/.cache/shown-code')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const named = (under: string, ending: string): string[] =>
  readdirSync(join(root, under))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${under}/${name}`)

const stories = named('stories', '.stories.tsx').map(read).join('\n')
/** Every piece of code that a story shows by its file and name. */
const shown = [...stories.matchAll(/codeOf\('(\w+)', '(\w+)'\)/g)].map(([, file = '', name = '']) => ({
  file,
  name,
  code: codeOf(file, name).docs.source.code,
}))
/** Every block of code on a page which is a whole file: it begins with its imports and leaves nothing out. */
const written = ['llms.txt', ...named('docs', '.md'), ...named('stories', '.mdx')].flatMap((page) =>
  [...read(page).matchAll(/```(tsx?)\n(.*?)```/gs)]
    .map(([, language = '', code = ''], at) => ({ name: `${page}-${at}`, language, code }))
    .filter(({ code }) => /^(?:\/\/.*\n)*import /.test(code) && !/[,:(]\s*…/.test(code)),
)

describe('code to copy', () => {
  beforeAll(() => {
    rmSync(folder, { recursive: true, force: true })
    const library = join(folder, 'node_modules/react-hippo-video')
    mkdirSync(library, { recursive: true })
    mkdirSync(join(folder, 'src'))
    const npm = ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder]
    const [packed] = JSON.parse(execFileSync('npm', npm, { cwd: root, encoding: 'utf8' })) as [
      { filename: string },
    ]
    execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', library, '--strip-components=1'])
    copyFileSync(
      fileURLToPath(new URL('./fixtures/vite-app/src/your-app.ts', import.meta.url)),
      join(folder, 'src/your-app.ts'),
    )
    for (const { file, name, code } of shown) writeFileSync(join(folder, `src/${file}-${name}.tsx`), code)
    for (const { name, language, code } of written) {
      writeFileSync(join(folder, `src/${name.replaceAll('/', '-')}.${language}`), code)
    }
    const compilerOptions = {
      ...{ target: 'ES2022', lib: ['ES2023', 'DOM', 'DOM.Iterable'], jsx: 'react-jsx', types: [] },
      ...{ module: 'esnext', moduleResolution: 'bundler', noEmit: true, skipLibCheck: true },
      ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
      // What it does not need would be copied too.
      noUnusedLocals: true,
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }))
  }, 60_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('compiles against the packed library, as it stands', () => {
    expect(shown.length).toBeGreaterThan(60)
    expect(written.length).toBeGreaterThan(15)
    const tsc = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(tsc.stdout).toBe('')
    expect(tsc.status).toBe(0)
  })

  test('is there for every hook, in a story of its name', () => {
    const names = new Set([...stories.matchAll(/^ {2}name: '(\w+)'/gm)].map(([, name]) => name))
    const hooks = entries().flatMap(({ entry, file }) =>
      entry === '.' ? [...exportsOf(file).keys()].filter((name) => /^use[A-Z]/.test(name)) : [],
    )
    expect(hooks.length).toBeGreaterThan(45)
    expect(hooks.filter((hook) => !names.has(hook))).toEqual([])
  })

  test('shows every example there is', () => {
    const examples = named('stories/hooks', '.tsx').flatMap((path) => {
      const file = path.slice('stories/hooks/'.length, -'.tsx'.length)
      return [...read(path).matchAll(/^export function (\w+)/gm)].map(([, name]) => `${file} ${name}`)
    })
    const told = new Set(shown.map(({ file, name }) => `${file} ${name}`))
    expect(examples.filter((example) => !told.has(example))).toEqual([])
  })
})
