/** A setting of the sandbox, as its source says it. */
interface Setting {
  name: string
  /** Markdown. */
  default: string
  sentence: string
}

const declaration = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s+([A-Z][A-Z0-9_]*): (v\..*)$/gm

const units = [
  { of: '_MS', size: 86_400_000, name: 'days', from: 2 },
  { of: '_MS', size: 3_600_000, name: 'h' },
  { of: '_MS', size: 60_000, name: 'min' },
  { of: '_MS', size: 1000, name: 's' },
  { of: '_BYTES', size: 1024 ** 3, name: 'GiB' },
]

/** As in `600000` (10 min): nobody counts zeros. */
function readable(name: string, value: string): string {
  const unit = units.find(
    ({ of, size, from = 1 }) =>
      name.endsWith(of) && Number(value) >= from * size && Number(value) % size === 0,
  )
  return unit ? `\`${value}\` (${Number(value) / unit.size} ${unit.name})` : `\`${value}\``
}

function read(name: string, comment: string, code: string): Setting {
  const text = comment
    .replace(/^\s*\*? ?/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const [sentence = '', given = ''] = text.split(/\s*@default /)
  const [said = '', spoken = ''] = sentence.split(/\s*Default: /)
  const [, value = '', more = ''] = /^'?([^',;]*)'?[,;]?\s*(.*)$/.exec(given) ?? []
  const listed = /, \[('.*')\]\),$/.exec(code)?.[1]?.replaceAll("'", '`')
  const known = value ? readable(name, value) : (listed ?? spoken.replace(/\.$/, ''))
  return { name, default: known, sentence: said || `${more}.` }
}

/** The sandbox's settings as a Markdown table, read out of its own schema, so that each is described once. */
export function settingsTable(source: string): string {
  const settings = [...source.matchAll(declaration)].map(([, comment = '', name = '', code = '']) =>
    read(name, comment, code),
  )
  const names = [...source.matchAll(/^ {2}([A-Z][A-Z0-9_]*): v\./gm)].map(([, name]) => name)
  const silent = names.filter((name) => !settings.some((setting) => setting.name === name))
  if (names.length === 0 || silent.length > 0) {
    throw new Error(`The sandbox’s settings cannot be read: ${silent.join(', ') || 'there are none'}.`)
  }
  const rows = settings.map((setting) => `| \`${setting.name}\` | ${setting.default} | ${setting.sentence} |`)
  return ['| Setting | Default | What it does |', '| --- | --- | --- |', ...rows].join('\n')
}
