import { spawnSync } from 'node:child_process'
import { accessSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { createProject } from './project.js'

const entry = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url))

test('as a process of its own, it prints, and ends with its code', async () => {
  const folder = createProject({ 'package.json': '{"type":"module"}', 'app/dist/a.js': 'let a' })
  await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      outDir: join(folder, 'cli'),
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: 'main' },
      rolldownOptions: { external: /^node:/ },
    },
  })
  const script = join(folder, 'cli/main.js')
  accessSync(script)
  expect(readFileSync(script, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  const call = (argv: string[], env: Record<string, string> = {}) =>
    spawnSync(process.execPath, [script, ...argv], { cwd: join(folder, 'app'), env, encoding: 'utf8' })
  expect(call(['doctor'])).toMatchObject({ status: 0, stderr: '' })
  const leaking = call(['doctor', '--json'], { HIPPO_API_KEY: 'let a', VITE_HIPPO_API_KEY: 'x' })
  expect(leaking.status).toBe(1)
  expect(JSON.parse(leaking.stdout)).toMatchObject({ findings: [{ check: 'public_key_name' }] })
  expect(call([]).status).toBe(2)
  expect(call(['doctor', 'elsewhere']).stderr).toContain('There is no folder elsewhere here')
})
