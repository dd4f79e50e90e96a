import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { SandboxStartError } from './start-error.js'

/** Who holds a data folder. */
interface Holder {
  pid: number
  /** When that process began, in the kernel's own ticks; null where the system does not tell. */
  started: string | null
}

/** A held data folder. */
export interface Lock {
  release(): void
}

/** Files held by this very process: its own pid in a lock file proves nothing after a restart in a container. */
const held = new Set<string>()

/** Takes the data folder for this process; a lock left behind by a killed one is taken over. */
export function takeLock(file: string, dataDir: string): Lock {
  const mine: Holder = { pid: process.pid, started: processStart(process.pid) }
  for (;;) {
    if (createExclusive(file, JSON.stringify(mine))) break
    const text = readIfThere(file)
    const holder = parseHolder(text)
    if (holder !== null && isAlive(holder, file)) {
      throw new SandboxStartError(
        `The data folder ${dataDir} is in use by another sandbox (process ${holder.pid}): stop that one, or set DATA_DIR to another folder.`,
      )
    }
    if (text !== null) dropStale(file, text)
  }
  held.add(file)
  return {
    release() {
      if (!held.delete(file)) return
      rmSync(file, { force: true })
    },
  }
}

function createExclusive(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false
    throw error
  }
}

/** Removes exactly the lock that was seen: one that another starting process has just made is put back. */
function dropStale(file: string, seen: string): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return
    throw error
  }
  if (readIfThere(aside) !== seen) linkSync(aside, file)
  rmSync(aside, { force: true })
}

function isAlive(holder: Holder, file: string): boolean {
  if (holder.pid === process.pid) return held.has(file)
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if (!isErrno(error, 'EPERM')) return false
  }
  const started = processStart(holder.pid)
  return started === null || holder.started === null || started === holder.started
}

/** Field 22 of /proc/<pid>/stat; the name in field 2 may hold spaces, so reading starts after it. */
function processStart(pid: number): string | null {
  const stat = readIfThere(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

function parseHolder(text: string | null): Holder | null {
  try {
    const value: unknown = JSON.parse(text ?? '')
    if (typeof value !== 'object' || value === null || !('pid' in value)) return null
    if (typeof value.pid !== 'number') return null
    const started = 'started' in value && typeof value.started === 'string' ? value.started : null
    return { pid: value.pid, started }
  } catch {
    return null
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
