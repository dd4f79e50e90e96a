const turns = new WeakMap<object, Promise<unknown>>()

/**
 * Runs `work` while nothing else seals sessions of `db`. Whoever brings in viewings of another day needs it: by the
 * clock of the wall their sessions are over as soon as they begin.
 */
export async function sealingTurn<Result>(db: object, work: () => Promise<Result>): Promise<Result> {
  const before = turns.get(db)
  const turn = (async () => {
    await before?.catch(() => {})
    return work()
  })()
  turns.set(db, turn)
  return turn
}
