// Takes the pictures of tests/pictures/baseline anew where a component looks otherwise, packed as small as they go.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { findChromium } from './chromium.mjs'
import { tool } from './run.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const baseline = join(root, 'tests/pictures/baseline')
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunksOf(png) {
  const chunks = []
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    })
    at += length + 12
  }
  return chunks
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

function predicted(filter, left, above, corner) {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  const byLeft = Math.abs(above - corner)
  const byAbove = Math.abs(left - corner)
  const byCorner = Math.abs(left + above - 2 * corner)
  if (byLeft <= byAbove && byLeft <= byCorner) return left
  return byAbove <= byCorner ? above : corner
}

/** The RGBA bytes of a picture as the test writes it. */
function pixelsOf(data, width, height) {
  const stride = width * 4
  const pixels = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (stride + 1)]
    for (let x = 0; x < stride; x += 1) {
      const to = y * stride + x
      const left = x < 4 ? 0 : pixels[to - 4]
      const above = y === 0 ? 0 : pixels[to - stride]
      const corner = x < 4 || y === 0 ? 0 : pixels[to - stride - 4]
      pixels[to] = data[y * (stride + 1) + 1 + x] + predicted(filter, left, above, corner)
    }
  }
  return pixels
}

function distance(a, b) {
  const red = (a >> 16) - (b >> 16)
  const green = ((a >> 8) & 255) - ((b >> 8) & 255)
  const blue = (a & 255) - (b & 255)
  return red * red + green * green + blue * blue
}

const flatColors = 128

/** Each colour of a picture, and what it is kept as: the commonest as they are, the others at most two steps off. */
function keptColors(counts) {
  const colors = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a))
  const flat = colors.slice(0, flatColors)
  const kept = new Map(flat.map((rgb) => [rgb, rgb]))
  for (const rgb of colors.slice(flatColors)) {
    const near = flat.find((one) => distance(one, rgb) <= 12)
    // Four steps of each channel become one, in their middle.
    kept.set(rgb, near ?? (rgb & 0xfcfcfc) | 0x020202)
  }
  return kept
}

/** The same picture in fewer colours, none of them off by what could be seen, and by a palette where that is enough. */
function packed(png) {
  const chunks = chunksOf(png)
  const header = Buffer.from(chunks.find(({ type }) => type === 'IHDR').data)
  const [width, height, depth, kind] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9]]
  if (depth !== 8 || kind !== 6) return png
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const pixels = pixelsOf(inflateSync(data), width, height)
  const counts = new Map()
  for (let at = 0; at < pixels.length; at += 4) {
    const rgb = pixels.readUIntBE(at, 3)
    counts.set(rgb, (counts.get(rgb) ?? 0) + 1)
  }
  const kept = keptColors(counts)
  const palette = [...new Set(kept.values())]
  const places = new Map(palette.map((rgb, index) => [rgb, index]))
  const isIndexed = palette.length <= 256
  const size = isIndexed ? 1 : 3
  const lines = Buffer.alloc((width * size + 1) * height)
  for (let at = 0, to = 0; at < pixels.length; at += 4, to += size) {
    if ((at / 4) % width === 0) to += 1
    const rgb = kept.get(pixels.readUIntBE(at, 3))
    lines.writeUIntBE(isIndexed ? places.get(rgb) : rgb, to, size)
  }
  header[9] = isIndexed ? 3 : 2
  const table = Buffer.from(palette.flatMap((rgb) => [rgb >> 16, (rgb >> 8) & 255, rgb & 255]))
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...(isIndexed ? [chunk('PLTE', table)] : []),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const env = { ...process.env, CHROMIUM_PATH: await findChromium() }
const { ok } = tool(
  join(root, 'node_modules/vitest/vitest.mjs'),
  ['run', '--project', 'pictures', '--update', ...process.argv.slice(2)],
  { cwd: root, env },
)
let bytes = 0
for (const entry of readdirSync(baseline, { recursive: true })) {
  if (!entry.endsWith('.png')) continue
  const file = join(baseline, entry)
  const before = readFileSync(file)
  const after = packed(before)
  const smaller = after.length < before.length ? after : before
  if (smaller !== before) writeFileSync(file, smaller)
  bytes += smaller.length
}
console.log(`${(bytes / 1_000_000).toFixed(1)} MB of pictures in tests/pictures/baseline`)
process.exit(ok ? 0 : 1)
