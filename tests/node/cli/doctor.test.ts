import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findMissingStyles } from '../../../src/cli/doctor/styleSheet.js'
import { call, createProject } from './project.js'

const key = 'b7Kq92invented51xZ'
const react = 'e.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE=C,e.version=`19.3.1`;'
const reader = 'var I=r.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE;'
const query = 'throw Error(`No QueryClient set, use QueryClientProvider to set one`);'
const component = 'jsx("section",{className:"hippo-card hippo-viewers"});'
const rules = '@layer hippo.components{:where(.hippo-card){padding:0}}'

const healthy = {
  'dist/index.html': '<script type="module" src="/assets/index.js"></script>',
  'dist/assets/index.js': react + reader + query + component + 'const url="/api/hippo";',
  'dist/assets/index.css': rules,
}

interface Report {
  folder: string
  files: number
  findings: {
    check: string
    message: string
    file: string | null
    line: number | null
    column: number | null
  }[]
}

function diagnose(files: Record<string, string>, env: Record<string, string> = {}): Report['findings'] {
  const { code, out } = call(createProject({ ...healthy, ...files }), ['doctor', '--json'], env)
  const report = JSON.parse(out) as Report
  expect(code).toBe(report.findings.length === 0 ? 0 : 1)
  return report.findings
}

describe('a healthy build', () => {
  test('ends with 0 and says what was looked at', () => {
    const { code, out } = call(createProject(healthy), ['doctor'], { HIPPO_API_KEY: key })
    expect(code).toBe(0)
    expect(out).toContain('Looked at 3 files in dist: no leaked key')
  })

  test('may lie in another folder', () => {
    const project = createProject({ 'build/client/app.js': 'let a' })
    expect(call(project, ['doctor', 'build/client']).code).toBe(0)
  })

  test('may hold names, placeholders and what others mean to be public', () => {
    const text = [
      'createRest({email:t.email,apiKey:t.apiKey});',
      'const a={apiKey:"YOUR_API_KEY_1",apikey:"AIzaSyInvented0000000000000000000000000"};',
      'const re=/(?:api|account|private|secret)[-_ ]?key|secret/i;',
      'url+="?api_key="+encodeURIComponent(k);',
      'const secret_in_browser="x1234567";',
      'const key="pk_live_invented1234567890";',
    ].join('\n')
    expect(diagnose({ 'dist/assets/other.js': text })).toEqual([])
  })
})

describe('leaked keys', () => {
  test.each([
    ['as it is', `const k="${key}"`],
    ['in an address', `"https://api.example.com/?api_key=${key}&email=a"`],
  ])('finds a value from the environment %s', (_, text) => {
    const [finding, ...more] = diagnose({ 'dist/assets/leak.js': `let a;\n${text}` }, { HIPPO_API_KEY: key })
    expect(finding).toMatchObject({
      check: 'leaked_value',
      file: 'dist/assets/leak.js',
      line: 2,
      column: text.indexOf(key) + 1,
    })
    expect(finding?.message).toContain('HIPPO_API_KEY')
    expect(more).toEqual([])
  })

  test('finds a value from an .env file, also encoded, in maps and in pages', () => {
    const odd = 'pass word/&="1'
    const files = {
      '.env.production': `# comment\nexport HIPPO_WEBHOOK_SECRET='${odd}'\nHIPPO_BASE_URL=https://app.example.com/api\n`,
      'dist/a.js.map': JSON.stringify({ sourcesContent: [`const s = '${odd}'`] }),
      'dist/b.html': `<a href="/?s=${encodeURIComponent(odd)}">https://app.example.com/api</a>`,
    }
    expect(diagnose(files).map(({ check, file }) => [check, file])).toEqual([
      ['leaked_value', 'dist/a.js.map'],
      ['leaked_value', 'dist/b.html'],
    ])
  })

  test('takes a word under somebody else’s name for a word', () => {
    const text = 'const mode="production";const t="development"'
    const env = { SOME_TOKEN: 'production', OTHER_SECRET: 'development', EDITOR: 'const mode' }
    expect(diagnose({ 'dist/a.js': text }, env)).toEqual([])
  })

  test('a sample of an .env file is none', () => {
    const files = { '.env.example': `HIPPO_API_KEY=${key}`, 'dist/a.js': `"${key}"` }
    expect(diagnose(files)).toEqual([])
  })

  test('finds keys that nobody has told it', () => {
    const files = {
      'dist/a.js': `f({email:"a",apiKey:"${key}"});g("https://x.example/?authentication_token=${key}")`,
      'dist/b.js': `const s='whsec_aW52ZW50ZWQgc2VjcmV0'`,
    }
    expect(diagnose(files).map(({ check, column }) => [check, column])).toEqual([
      ['key_literal', 14],
      ['key_literal', files['dist/a.js'].indexOf('authentication_token') + 1],
      ['webhook_secret', 10],
    ])
  })

  test('finds names whose values bundlers copy, where they are set and where they arrive', () => {
    const files = {
      '.env': 'A=1\nVITE_HIPPO_API_KEY=unused-so-far\nVITE_MAPS_API_KEY=fine\n',
      'dist/a.js': 'var e={MODE:"production",NEXT_PUBLIC_HIPPO_WEBHOOK_SECRET:"x"}',
    }
    expect(diagnose(files)).toMatchObject([
      { check: 'public_key_name', file: '.env', line: 2, column: 1 },
      { check: 'public_key_name', file: 'dist/a.js', line: 1, column: 26 },
    ])
    expect(diagnose({}, { VITE_APP_SECRET: 'x' })).toMatchObject([{ check: 'public_key_name', file: null }])
  })

  test('never prints a secret', () => {
    const secret = `whsec_${key}${key}`
    const project = createProject({
      ...healthy,
      '.env': `HIPPO_API_KEY=${key}\nVITE_HIPPO_API_KEY=${key}2\n`,
      'dist/a.js': `f({apiKey:"${key}"},{apiKey:"${key}2"},"${secret}",{apiKey:"${key}3"})`,
    })
    for (const argv of [['doctor'], ['doctor', '--json']]) {
      const { code, out, errors } = call(project, argv, { HIPPO_WEBHOOK_SECRET: secret })
      expect(code).toBe(1)
      for (const each of ['leaked_value', 'key_literal', 'public_key_name']) expect(out).toContain(each)
      expect(out + errors).not.toContain(key.slice(3))
      expect(out + errors).not.toContain(key.slice(0, 6))
    }
  })
})

describe('the style sheet', () => {
  test('is missed where components are used without it', () => {
    const files = { 'dist/assets/index.css': 'body{margin:0}' }
    expect(diagnose(files)).toMatchObject([{ check: 'missing_styles', file: null }])
  })

  test('is not needed for hooks alone, and may come inline or by a link', () => {
    const hooks = 'localStorage["hippo-visitor"];const t=`hippo-activity:1`;'
    expect(diagnose({ 'dist/assets/index.js': hooks, 'dist/assets/index.css': '' })).toEqual([])
    expect(diagnose({ 'dist/assets/index.css': '', 'dist/index.html': `<style>${rules}</style>` })).toEqual(
      [],
    )
    const link = '<link href="https://cdn.example.com/react-hippo-video@0.1.0/dist/styles.css">'
    expect(diagnose({ 'dist/assets/index.css': '', 'dist/index.html': link })).toEqual([])
  })

  test.each([
    'recorder/RecordButton',
    'recorder/RecorderStatus',
    'report/ReportCard',
    'viewers/ViewerTableHeader',
    'async/AsyncSection',
    'player/VideoPlayer',
  ])('the classes of %s are known to it', (name) => {
    const text = readFileSync(new URL(`../../../src/components/${name}.tsx`, import.meta.url), 'utf8')
    expect(findMissingStyles([{ path: 'a.js', text }])).toHaveLength(1)
  })
})

describe('two copies', () => {
  test('are found in the bundle, in one file or in two', () => {
    expect(diagnose({ 'dist/assets/index.js': react + reader + react + query + component })).toMatchObject([
      { check: 'bundled_twice', file: 'dist/assets/index.js' },
    ])
    expect(diagnose({ 'dist/assets/vendor.js': reader + query })).toMatchObject([
      { check: 'bundled_twice', message: expect.stringContaining('TanStack Query') },
    ])
  })

  test('one for the page and one for the server are no two', () => {
    expect(
      diagnose({ 'dist/server/main.js': react + query, 'dist/assets/index-legacy-x.js': react }),
    ).toEqual([])
  })

  const installed = (path: string, version: string, more: object = {}): Record<string, string> => ({
    [`${path}/package.json`]: JSON.stringify({ name: path.split('node_modules/').at(-1), version, ...more }),
  })
  const app = {
    'package.json': JSON.stringify({
      name: 'app',
      dependencies: { react: '*', 'react-hippo-video': '*', '@tanstack/react-query': '*' },
      devDependencies: { tool: '*' },
    }),
    ...installed('node_modules/react', '19.3.1'),
    ...installed('node_modules/@tanstack/react-query', '5.108.0', { peerDependencies: { react: '*' } }),
    ...installed('node_modules/react-hippo-video', '0.1.0', {
      peerDependencies: { react: '*', '@tanstack/react-query': '*' },
    }),
    ...installed('node_modules/tool', '1.0.0', { dependencies: { react: '*' } }),
    ...installed('node_modules/tool/node_modules/react', '18.0.0'),
  }

  test('in node_modules are found where the app would run on both', () => {
    expect(diagnose(app)).toEqual([])
    const [finding, ...more] = diagnose({
      ...app,
      ...installed('node_modules/react-hippo-video/node_modules/react', '19.0.0'),
    })
    expect(finding?.check).toBe('installed_twice')
    expect(finding?.message).toContain('19.3.1 for the app')
    expect(finding?.message).toContain('19.0.0 for react-hippo-video')
    expect(more).toEqual([])
  })
})

describe('the call', () => {
  test.each([
    [[], 'Say what to do'],
    [['cure'], 'no command “cure”'],
    [['doctor', 'a', 'b'], 'One folder'],
    [['doctor', '--sharply'], '--sharply'],
    [['doctor', '--ignore', 'everything'], 'no check “everything”'],
    [['doctor', 'nowhere'], 'no folder nowhere'],
  ])('%j ends with 2 and in words', (argv, words) => {
    const { code, out, errors } = call(createProject(healthy), argv)
    expect(code).toBe(2)
    expect(errors).toContain(words)
    expect(out).toBe('')
  })

  test('--help ends with 0', () => {
    expect(call(createProject({}), ['--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Usage'),
    })
  })

  test('--ignore leaves a check out', () => {
    const project = createProject({ ...healthy, 'dist/a.js': `x={apiKey:"${key}"}` })
    expect(call(project).code).toBe(1)
    expect(call(project, ['doctor', '--ignore', 'key_literal']).code).toBe(0)
  })
})
