import type { TakeFile } from '../types.js'

/** Putting a file together happens in memory; above this a tab may not survive it. */
const seekableBytes = 512 * 1024 * 1024

export interface TakeFileOptions {
  /** As recorded. */
  file: Blob
  mimeType: string
  title: string | null
  /** Epoch milliseconds. */
  createdAt: number
}

/**
 * What is kept of a take as a file with a name. `playable` is as recorded; `download` has its duration and an index,
 * so that any player can seek in it. Where that cannot be made, it is as recorded too: better than nothing. Null where
 * it was deleted meanwhile.
 */
export async function readTakeFile(
  options: TakeFileOptions,
  form: 'playable' | 'download',
): Promise<TakeFile | null> {
  const { file, title, createdAt } = options
  if (!(await isReadable(file))) return null
  // Chromium calls H.264 in a WebM file Matroska; players and people know the other name.
  const type = (options.mimeType.split(';')[0] ?? '').trim().replace('x-matroska', 'webm')
  const seekable = form === 'download' && file.size <= seekableBytes ? await makeSeekable(file) : null
  const blob = seekable ?? file.slice(0, file.size, type)
  return { blob, name: `${baseName(title, createdAt)}.${endingOf(blob.type)}` }
}

/** A file that was deleted meanwhile looks like any other until it is read. */
async function isReadable(file: Blob): Promise<boolean> {
  try {
    return (await file.slice(0, 1).arrayBuffer()).byteLength > 0
  } catch {
    return false
  }
}

async function makeSeekable(file: Blob): Promise<Blob | null> {
  try {
    const { rewriteSeekable } = await import('./seekable.js')
    return await rewriteSeekable(file)
  } catch {
    return null
  }
}

/** The title without what file systems refuse, else day and time where the person is. */
function baseName(title: string | null, createdAt: number): string {
  const name = (title ?? '')
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 120)
    .trim()
  return name === '' ? dateName(new Date(createdAt)) : name
}

function dateName(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day} ${two(date.getHours())}.${two(date.getMinutes())}`
}

const endings: Record<string, string> = {
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/webm': 'webm',
  'video/mp4': 'mp4',
}

function endingOf(type: string): string {
  return endings[type] ?? 'webm'
}
