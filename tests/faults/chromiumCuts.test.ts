import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { until } from '../e2e/world.js'
import type { Fault, Passing } from '../support/cuttingProxy.js'
import { createCutWorld, type CutWorld, recordLive } from '../support/cutWorld.js'

let world: CutWorld
beforeAll(async () => {
  world = await createCutWorld()
})
afterAll(() => world.close())
afterEach(() => world.proxy.fault(() => null))

const takeMs = 3000
/** A server that was killed takes long to start on a busy machine, and the upload's waits double meanwhile. */
const longestMs = 240_000

const offsetOf = ({ headers }: Passing): number => Number(headers['upload-offset'])
const isData = ({ method, body }: Passing): boolean => method === 'PATCH' && body.length > 0
/** Not the first one of its take: the connection has carried others. */
const isLaterData = (request: Passing): boolean => isData(request) && offsetOf(request) > 0
const isLast = (request: Passing): boolean => request.isLast

/** Half of the request's body, or a part of it, is on the server's disk. */
function halfWritten(request: Passing): Promise<unknown> {
  const file = join(world.dataDir, 'uploads', request.url.split('/').at(-1) ?? '')
  return until('half of it on the disk', () => statSync(file).size > offsetOf(request))
}

interface Failing {
  /** The requests that were failed, oldest first. */
  met: Passing[]
  /** All of them have been. */
  isOver(): boolean
  decide(request: Passing): Fault
}

/** Fails the first requests of a kind, this many. */
function failing(
  isMeant: (request: Passing) => boolean,
  times: number,
  faultOf: (request: Passing) => Fault,
): Failing {
  const met: Passing[] = []
  return {
    met,
    isOver: () => met.length === times,
    decide(request) {
      if (met.length === times || !isMeant(request)) return null
      met.push(request)
      return faultOf(request)
    },
  }
}

/** Records once through both faults, and looks whether everything is there, once. Answers what the page saw failing. */
async function recordThrough(inTheMiddle: Failing, atTheEnd: Failing): Promise<number> {
  const { proxy } = world
  const before = proxy.failed.length
  proxy.fault((request) => inTheMiddle.decide(request) ?? atTheEnd.decide(request))
  const take = await recordLive(world)
  await take.lasts(takeMs)
  await until('the requests in the middle', inTheMiddle.isOver, longestMs)
  await take.stop()
  // The proxy's own count: each of them was failed, and nothing else.
  expect(proxy.failed.slice(before)).toEqual([...inTheMiddle.met, ...atTheEnd.met])
  await take.expectWhole()
  await take.close()
  return take.failures()
}

interface GoingOn {
  /** What the failed data request would have brought the server from, and to. */
  from: number
  to: number
  /** Offsets of the data requests after it. */
  offsets: number[]
  /** From the failure to the next request of any kind. */
  waitedMs: number
}

function goingOn({ met }: Failing): GoingOn {
  const last = met.at(-1)
  if (!last) throw new Error('Nothing was failed.')
  const after = world.proxy.requests.filter(({ url, at }) => url === last.url && at > last.at)
  return {
    from: offsetOf(last),
    to: offsetOf(last) + last.body.length,
    offsets: after.filter(isData).map(offsetOf),
    waitedMs: (after[0]?.at ?? last.at) - last.at,
  }
}

/** Whether the server kept a part of the failed request, and the upload went on in the middle of it. */
function wentOnInside({ from, to, offsets }: GoingOn): boolean {
  const next = offsets.find((offset) => offset !== from) ?? from
  return next > from && next < to
}

// What is cut on a connection that has carried requests before, a browser sends once more by itself: the page hears of it
// where that fails as well. The server is then given what it has taken already, and refuses it.
const cases = (['dropped', 'half', 'lost'] as const).flatMap((cut) => [
  { cut, data: 1, last: 2 },
  { cut, data: 2, last: 1 },
])
it.each(cases)(
  'connections $cut, $data in the middle and $last at the end: every byte, one video',
  async ({ cut, data, last }) => {
    const inTheMiddle = failing(isLaterData, data, (request) =>
      cut === 'half' ? { cut, before: () => halfWritten(request) } : cut,
    )
    const atTheEnd = failing(isLast, last, () => cut)
    expect(await recordThrough(inTheMiddle, atTheEnd)).toBeGreaterThan(0)
    expect(inTheMiddle.met).toHaveLength(data)
    expect(atTheEnd.met).toHaveLength(last)
    // It goes on where the server stands, and not where the page believed it to stand.
    expect(wentOnInside(goingOn(inTheMiddle))).toBe(cut === 'half')
  },
)

it('503 with Retry-After, in the middle and at the end: waits as asked, every byte, one video', async () => {
  const headers = {
    'retry-after': '2',
    'access-control-allow-origin': world.example.url,
    'access-control-expose-headers': 'Retry-After',
  }
  const inTheMiddle = failing(isLaterData, 1, () => ({ status: 503, headers }))
  const atTheEnd = failing(isLast, 1, () => ({ status: 503, headers }))
  // Answered, and so no failure to a browser.
  expect(await recordThrough(inTheMiddle, atTheEnd)).toBe(0)
  expect(inTheMiddle.met).toHaveLength(1)
  expect(atTheEnd.met).toHaveLength(1)
  expect(goingOn(inTheMiddle).waitedMs).toBeGreaterThan(1990)
  expect(goingOn(atTheEnd).waitedMs).toBeGreaterThan(1990)
})

it(
  'the server dies with half of a request written, and with the last one taken but not answered',
  async () => {
    const starts: Promise<void>[] = []
    const die = async (): Promise<void> => {
      await world.sandbox.kill()
      starts.push(world.sandbox.start())
    }
    const inTheMiddle = failing(isLaterData, 1, (request) => ({
      cut: 'half',
      before: () => halfWritten(request).then(die),
    }))
    const atTheEnd = failing(isLast, 1, () => ({ cut: 'lost', before: die }))
    expect(await recordThrough(inTheMiddle, atTheEnd)).toBeGreaterThan(1)
    await Promise.all(starts)
    expect(starts).toHaveLength(2)
    expect(wentOnInside(goingOn(inTheMiddle))).toBe(true)
  },
  longestMs,
)
