import { describe, expect, it, vi } from 'vitest'
import { createSourceWatch } from '../../../src/recorder/browser/compose/sourceWatch.js'
import { createWatchdog } from '../../../src/recorder/browser/compose/watchdog.js'

/** A second per entry: how many pictures came from each source. */
function watched(isLive: () => boolean = () => true) {
  const frozen: string[] = []
  const watchdog = createWatchdog(isLive, (name) => frozen.push(name))
  const fresh = { screen: 0, camera: 0 }
  let now = 1000
  watchdog.report({ ...fresh }, now)
  function second(pictures: { screen?: number; camera?: number }, times = 1, ms = 1000): void {
    for (let n = 0; n < times; n += 1) {
      now += ms
      fresh.screen += pictures.screen ?? 0
      fresh.camera += pictures.camera ?? 0
      watchdog.report({ ...fresh }, now)
    }
  }
  return { watchdog, frozen, second }
}

describe('a camera', () => {
  it('that always gave pictures and gives none for three seconds is frozen, said once', () => {
    const { frozen, second } = watched()
    second({ camera: 30 }, 5)
    second({ camera: 0 }, 2)
    expect(frozen).toEqual([])
    second({ camera: 0 }, 10)
    expect(frozen).toEqual(['camera'])
  })

  it.each([1, 4, 20])('that freezes in the middle of a second, after %i pictures, is frozen', (pictures) => {
    const { frozen, second } = watched()
    second({ camera: 20 }, 5)
    second({ camera: pictures })
    second({}, 4)
    expect(frozen).toEqual(['camera'])
  })

  it('is told of as well where somebody asks for the figures all the time', () => {
    const { frozen, second } = watched()
    second({ camera: 1 }, 100, 50)
    second({}, 100, 50)
    expect(frozen).toEqual(['camera'])
  })

  it('is told again only after it was steady again', () => {
    const { frozen, second } = watched()
    second({ camera: 15 }, 5)
    second({}, 4)
    second({ camera: 1 })
    second({}, 5)
    expect(frozen).toHaveLength(1)
    second({ camera: 15 }, 5)
    second({}, 4)
    expect(frozen).toHaveLength(2)
  })

  it('that was slow, or has only begun, is not suspected', () => {
    const { frozen, second } = watched()
    second({ camera: 3 }, 20)
    second({}, 5)
    second({ camera: 30 }, 5)
    second({ camera: 3 }, 2)
    second({}, 5)
    second({ camera: 30 }, 2)
    second({}, 10)
    expect(frozen).toEqual([])
  })

  it('that is muted or over is not frozen, and begins anew after it', () => {
    let live = true
    const { frozen, second } = watched(() => live)
    second({ camera: 30 }, 5)
    live = false
    second({}, 4)
    live = true
    second({}, 10)
    expect(frozen).toEqual([])
  })

  it('is not blamed for a machine that slept', () => {
    const { frozen, second } = watched()
    second({ camera: 30 }, 5)
    second({}, 1, 60_000)
    second({}, 10)
    expect(frozen).toEqual([])
  })

  it('is another one after a change', () => {
    const { watchdog, frozen, second } = watched()
    second({ camera: 30 }, 5)
    watchdog.restart('camera')
    second({}, 10)
    expect(frozen).toEqual([])
  })
})

describe('a screen', () => {
  it('that never was still is frozen when it gives nothing', () => {
    const { frozen, second } = watched()
    second({ screen: 30 }, 25)
    second({}, 4)
    expect(frozen).toEqual(['screen'])
  })

  it.each([
    ['read after some scrolling', [30, 30, 30, 0, 0, 0, 0, 0, 0]],
    ['with a caret that blinks', Array.from({ length: 40 }, () => 2)],
    [
      'that once was still',
      [...Array.from({ length: 10 }, () => 30), 0, ...Array.from({ length: 30 }, () => 30)],
    ],
    ['of a short film', Array.from({ length: 15 }, () => 24)],
  ])('%s may stand still', (_what, seconds) => {
    const { frozen, second } = watched()
    for (const pictures of seconds) second({ screen: pictures })
    second({}, 30)
    expect(frozen).toEqual([])
  })
})

it('a track that is muted, switched off or over is no live source', () => {
  const clock = vi.spyOn(performance, 'now')
  let now = 0
  const track = { readyState: 'live', muted: false, enabled: true }
  const onFrozen = vi.fn<(source: 'screen' | 'camera') => void>()
  function freeze(state: Partial<typeof track>): void {
    const watch = createSourceWatch({ onFrozen })
    watch.set('camera', { ...track, ...state } as MediaStreamTrack)
    for (let second = 0; second < 15; second += 1) {
      now += 1000
      clock.mockReturnValue(now)
      watch.report({ screen: 0, camera: Math.min(second, 6) * 30 })
    }
  }
  freeze({ muted: true })
  freeze({ enabled: false })
  freeze({ readyState: 'ended' })
  expect(onFrozen).not.toHaveBeenCalled()
  freeze({})
  expect(onFrozen.mock.calls).toEqual([['camera']])
  clock.mockRestore()
})
