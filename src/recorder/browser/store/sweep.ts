import { deleteTake } from './database.js'
import type { TakeDatabase, TakeRow } from './database.js'
import { bytesOf } from './kept.js'
import { removeTakeFiles, takesWithFiles } from './takeFiles.js'
import type { TakeLocks } from './takeLocks.js'

const dayMs = 24 * 60 * 60 * 1000
/** Whoever did not come back in two weeks does not look for it any more, and the disk is theirs. Servers resume for longer. */
const keptDays = 14

/** Why a take that no page holds has no future here; null where it has one. */
export function endOf(
  { person, manifest }: Pick<TakeRow, 'person' | 'manifest'>,
  bytes: number,
  now: number,
): 'empty' | 'old' | 'nobody' | null {
  const age = now - manifest.createdAt
  if (bytes === 0) return 'empty'
  if (age > keptDays * dayMs) return 'old'
  return person === null && age > dayMs ? 'nobody' : null
}

/** Deletes takes without a future, and files that no manifest knows. Never touches what a page holds. */
export async function sweepTakes(
  db: TakeDatabase,
  locks: TakeLocks,
  now: number = Date.now(),
): Promise<void> {
  // Listed before the manifests are: a file is made after its manifest, so a new one is never taken for an orphan.
  const withFiles = await takesWithFiles().catch(() => [])
  const rows = new Map((await db.getAll('takes')).map((row) => [row.id, row]))
  const ids = [...new Set([...rows.keys(), ...withFiles])]
  for (const id of ids) {
    const release = await locks.hold(id)
    if (!release) continue
    try {
      const row = await db.get('takes', id)
      if (row && endOf(row, await bytesOf(db, row), now) === null) continue
      await deleteTake(db, id)
      await removeTakeFiles(id)
    } catch {
      // What cannot be deleted now is tried again with the next sweep.
    } finally {
      release()
    }
  }
}
