import { statSync } from 'node:fs'
import { producedBytes, until } from '../e2e/world.js'
import { type CutWorld, recordLive } from './cutWorld.js'

/** Whether the browser knows that its network is gone, or only finds that nothing answers. */
export type NetworkLoss = 'known' | 'unknown'

/** What a network that was gone cost. */
export interface GoneNetwork {
  bytes: number
  /** Upload requests that failed. */
  failures: number
  /** Recorded, and not on the server, when the network came back. */
  behindBytes: number
  /** From then until the server held everything recorded up to then, and until it held all of the take. */
  caughtUpMs: number
  wholeMs: number
}

/** Records while the network is there, gone for so long, and there again; every byte must have arrived, once. */
export async function loseNetwork(
  world: CutWorld,
  loss: NetworkLoss,
  goneMs: number,
  afterMs: number,
): Promise<GoneNetwork> {
  const take = await recordLive(world)
  const context = take.page.context()
  const held = (): number => statSync(take.file() ?? '').size
  await until('bytes on the server', () => take.file() !== null && held() > 0)
  if (loss === 'known') await context.setOffline(true)
  else world.proxy.cut()
  const goneAt = performance.now()
  await until('the network to come back', () => performance.now() - goneAt >= goneMs, goneMs + 10_000)
  const produced = await producedBytes(take.page)
  const behindBytes = produced - held()
  if (loss === 'known') await context.setOffline(false)
  else world.proxy.restore()
  const backAt = performance.now()
  await until('the server to catch up', () => held() >= produced, 60_000)
  const caughtUpMs = Math.round(performance.now() - backAt)
  await until('the end of the take', () => performance.now() - backAt >= afterMs, afterMs + 10_000)
  await take.stop()
  const wholeMs = Math.round(performance.now() - backAt)
  const bytes = await take.expectWhole()
  await take.close()
  return { bytes, failures: take.failures(), behindBytes, caughtUpMs, wholeMs }
}
