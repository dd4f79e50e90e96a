import { open } from 'node:fs/promises'

/** Where an MP4 keeps its index: `front` plays and seeks as it is, `end` seeks by range, `pieces` has many. */
export type Mp4Layout = 'front' | 'end' | 'pieces'

/** More boxes than this before the media are no file that a player would be patient with. */
const mostBoxes = 64

/** Reads the order of an MP4's boxes, not what is in them. Null where they make no sense. */
export async function readMp4Layout(file: string): Promise<Mp4Layout | null> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const head = Buffer.alloc(16)
    let position = 0
    let indexSeen = false
    let mediaSeen = false
    for (let box = 0; box < mostBoxes && position + 8 <= size; box++) {
      const { bytesRead } = await handle.read(head, 0, 16, position)
      const type = head.toString('latin1', 4, 8)
      if (type === 'moof' || type === 'sidx') return 'pieces'
      if (type === 'mdat') mediaSeen = true
      if (type === 'moov') indexSeen = true
      if (mediaSeen && indexSeen) return type === 'mdat' ? 'front' : 'end'
      const length = boxLength(head, bytesRead, size - position)
      if (length === null) return null
      position += length
    }
    return null
  } finally {
    await handle.close()
  }
}

/** 0 says "to the end", 1 that the length stands behind the type in eight bytes. */
function boxLength(head: Buffer, bytesRead: number, rest: number): number | null {
  const short = head.readUInt32BE(0)
  if (short === 0) return rest
  if (short !== 1) return short < 8 || short > rest ? null : short
  if (bytesRead < 16) return null
  const long = Number(head.readBigUInt64BE(8))
  return long < 16 || long > rest ? null : long
}
