// Writes the import table of ARCHITECTURE.md into .oxlintrc.json: one override per room, each naming what it may not reach.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const allowed = {
  components: ['hooks', 'provider', 'labels', 'core'],
  hooks: ['provider', 'queries', 'recorder', 'tracking', 'labels', 'core'],
  provider: ['queries', 'recorder', 'client', 'labels', 'core'],
  queries: ['client', 'contract', 'core'],
  embed: ['recorder', 'client', 'labels', 'contract', 'core'],
  recorder: ['client', 'contract', 'core'],
  tracking: ['client', 'contract', 'core'],
  client: ['contract', 'core'],
  webhooks: ['contract', 'core'],
  server: ['webhooks', 'contract', 'core'],
  cli: ['server', 'webhooks', 'contract', 'core'],
  contract: ['core'],
  labels: ['core'],
  testing: ['recorder', 'client', 'contract', 'core'],
  core: [],
}
const rooms = [...Object.keys(allowed), 'styles']
const file = new URL('../.oxlintrc.json', import.meta.url)
const config = JSON.parse(readFileSync(file, 'utf8'))
config.overrides = config.overrides.filter((override) => !override.files[0].startsWith('src/'))
for (const [room, may] of Object.entries(allowed)) {
  const not = rooms.filter((other) => other !== room && !may.includes(other))
  const message = `src/${room} may import only ${may.length ? may.join(', ') : 'nothing of the house'} (ARCHITECTURE.md).`
  config.overrides.push({
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: not.map((other) => `**/../${other}/**`), message },
            {
              group: ['react-hippo-video', 'react-hippo-video/*'],
              message: 'The library imports itself by path.',
            },
          ],
        },
      ],
    },
  })
}
writeFileSync(file, `${JSON.stringify(config, null, 2)}\n`)
spawnSync('npx', ['oxfmt', fileURLToPath(file)], { stdio: 'inherit' })
