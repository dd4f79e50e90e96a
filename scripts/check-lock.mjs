// Fails when package-lock.json lacks an optional (platform binding) package that `npm ci` will demand.
import { readFileSync } from 'node:fs'
const l = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
const miss = {}
for (const k in l)
  for (const [d, want] of Object.entries(l[k].optionalDependencies ?? {})) {
    let p = k,
      got
    for (;;) {
      const c = (p ? p + '/' : '') + 'node_modules/' + d
      if (l[c]) {
        got = l[c].version
        break
      }
      if (!p) break
      p = p.includes('/node_modules/') ? p.slice(0, p.lastIndexOf('/node_modules/')) : ''
    }
    if (!got || (/^\d/.test(want) && got !== want))
      (miss[`${k}@${l[k].version}`] ??= []).push(`${d}@${want} (lock has ${got ?? 'none'})`)
  }
for (const k in miss) console.log(k, '\n  ' + miss[k].join('\n  '))
process.exit(Object.keys(miss).length ? 1 : 0)
