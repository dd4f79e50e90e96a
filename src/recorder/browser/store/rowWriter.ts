import type { TakeDatabase, TakeRow } from './database.js'

/** A manifest changes with every second of a take; a disk that is woken more often than that wears and waits. */
const soonMs = 1000

/** Writes one take's manifest: the latest state of it, each write whole. */
export interface RowWriter {
  readonly row: TakeRow
  /** Resolves when it is on the disk. */
  write(change: Partial<Omit<TakeRow, 'id'>>): Promise<void>
  /** Changes it at once here, and on the disk within a second. */
  writeSoon(change: Partial<Omit<TakeRow, 'id'>>): Promise<void>
  /** Writes what is waiting, and nothing after that. */
  end(): Promise<void>
}

export function createRowWriter(
  db: TakeDatabase,
  first: TakeRow,
  onBroken: (cause: unknown) => void,
): RowWriter {
  let row = first
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false
  let broken = false
  let last: Promise<void> = Promise.resolve()

  function put(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (ended) return last
    last = db.put('takes', row).then(
      () => {},
      (cause: unknown) => {
        if (!broken) onBroken(cause)
        broken = true
      },
    )
    return last
  }

  return {
    get row() {
      return row
    },
    write(change) {
      row = { ...row, ...change }
      return put()
    },
    writeSoon(change) {
      row = { ...row, ...change }
      if (!ended) timer ??= setTimeout(() => void put(), soonMs)
      return Promise.resolve()
    },
    async end() {
      if (timer !== undefined) await put()
      ended = true
      await last
    },
  }
}
