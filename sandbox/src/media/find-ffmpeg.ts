import { spawn } from 'node:child_process'
import type { Settings } from '../config.js'
import { SandboxStartError } from '../start-error.js'
import type { Ffmpeg } from './ffmpeg.js'

const quiet = ['-nostdin', '-hide_banner', '-loglevel', 'error', '-y']

/**
 * For the first input: local files only, whatever a media file asks for, and no playlist among them. Those
 * (HLS, DASH, concat) name other files of this machine to be read.
 */
const guards = [
  ...['-protocol_whitelist', 'file', '-format_whitelist'],
  'mov,matroska,webm,avi,flv,asf,mpeg,mpegts,mpegvideo,m4v,h264,hevc,dv,mxf,rm,swf,gif,ogg,mp3,wav,w64,aac,ac3,flac,aiff,au,amr,caf,ape,wv,tta,dts,eac3,truehd',
]

/** Finds ffmpeg where the settings name it, or on PATH; null where there is none or it is switched off. */
export async function findFfmpeg(settings: Pick<Settings, 'FFMPEG_PATH'>): Promise<Ffmpeg | null> {
  const named = settings.FFMPEG_PATH
  if (named === 'off') return null
  const path = named ?? 'ffmpeg'
  try {
    const { stdout } = await run(path, ['-version'], 10_000)
    const version = /^ffmpeg version (\S+)/.exec(stdout)?.[1] ?? 'unknown'
    return {
      path,
      version,
      async run(args, timeoutMs, signal) {
        await run(path, [...quiet, ...guards, ...args], timeoutMs, signal)
      },
    }
  } catch {
    if (named === undefined) return null
    throw new SandboxStartError(
      `The setting FFMPEG_PATH cannot be used: ${named} is not an ffmpeg that runs here.`,
    )
  }
}

function run(
  path: string,
  args: string[],
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<{ stdout: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(path, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      signal,
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout = (stdout + chunk.toString()).slice(-4000)))
    child.stderr.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString()).slice(-4000)))
    child.on('error', reject)
    child.on('close', (code, killedBy) => {
      if (code === 0) resolve({ stdout })
      else
        reject(new Error(`ffmpeg ended with ${killedBy ?? code}: ${stderr.trim().split('\n').at(-1) ?? ''}`))
    })
  })
}
