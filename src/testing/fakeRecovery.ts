import { createEmitter } from '../core/emitter.js'
import type { HippoError } from '../core/error.js'
import { createStore } from '../core/store.js'
import type { RecoveredEvent, RecoveredTake, TakeRecovery } from '../recorder/recovery.js'
import type { TakeFile } from '../recorder/types.js'
import { videoLinksFixture } from './fakeEngineVideo.js'

/** What was asked about takes that an earlier page left behind. */
export interface FakeRecoveryCommand {
  type: 'start' | 'resume' | 'discard' | 'dismiss' | 'read' | 'dispose'
  id: string | null
}

/** The hand that drives a fake recovery. */
export interface FakeRecovery {
  readonly commands: readonly FakeRecoveryCommand[]
  /** The list as it is now. */
  set(takes: readonly RecoveredTake[]): void
  /** Changes one take of the list. */
  update(id: string, change: Partial<RecoveredTake>): void
  emit(event: RecoveredEvent): void
  fail(error: HippoError): void
}

/** A take that a page left behind an hour before noon on 12 November 2026, half of it sent. */
export function recoveredTakeFixture(overrides: Partial<RecoveredTake> = {}): RecoveredTake {
  return {
    id: 'take-1',
    recordedAt: Date.UTC(2026, 10, 12, 11),
    durationMs: 84_000,
    title: 'Pro edit, full flow',
    video: videoLinksFixture(1),
    upload: { status: 'uploading' },
    producedBytes: 24_000_000,
    sentBytes: 12_000_000,
    ...overrides,
  }
}

/** Makes a recovery without a store: it holds the takes it is given, and remembers what it was asked. */
export function createFakeRecovery(
  initial: readonly RecoveredTake[],
  readTake: () => Promise<TakeFile | null>,
): { control: FakeRecovery; recovery: TakeRecovery } {
  const takes = createStore(initial)
  const emitter = createEmitter<{ event: RecoveredEvent; error: HippoError }>()
  const commands: FakeRecoveryCommand[] = []
  const asked = (type: FakeRecoveryCommand['type'], id: string | null = null): void => {
    commands.push({ type, id })
  }
  const remove = (id: string): void => takes.set(takes.get().filter((take) => take.id !== id))
  const update = (id: string, change: Partial<RecoveredTake>): void => {
    const changed = (take: RecoveredTake): RecoveredTake => (take.id === id ? { ...take, ...change } : take)
    takes.set(takes.get().map(changed))
  }
  return {
    control: {
      commands,
      set: takes.set,
      update,
      emit: (event) => emitter.emit('event', event),
      fail: (error) => emitter.emit('error', error),
    },
    recovery: {
      get: takes.get,
      subscribe: takes.subscribe,
      start: () => asked('start'),
      resume(id) {
        asked('resume', id)
        update(id, { upload: { status: 'uploading' } })
      },
      discard(id) {
        asked('discard', id)
        remove(id)
      },
      dismiss(id) {
        asked('dismiss', id)
        remove(id)
      },
      async readTake(id) {
        asked('read', id)
        return readTake()
      },
      onEvent: (listener) => emitter.on('event', listener),
      onError: (listener) => emitter.on('error', listener),
      dispose: () => asked('dispose'),
    },
  }
}
