import { createNanoEvents } from 'nanoevents'

export interface Emitter<Events extends object> {
  /** Adds a listener; returns the way to remove it. */
  on<Name extends keyof Events & string>(name: Name, listener: (event: Events[Name]) => void): () => void
  emit<Name extends keyof Events & string>(name: Name, event: Events[Name]): void
  clear(): void
}

/**
 * Typed events in which one failing listener never silences the others: what it throws is reported to the
 * page as an uncaught error and the rest still hear the event.
 */
export function createEmitter<Events extends object>(): Emitter<Events> {
  type Listeners = { [Name in keyof Events]: (event: Events[Name]) => void }
  const events = createNanoEvents<Listeners & Record<string, (event: never) => void>>()
  const isolate =
    <T>(listener: (event: T) => void) =>
    (event: T): void => {
      try {
        listener(event)
      } catch (error) {
        queueMicrotask(() => {
          throw error
        })
      }
    }
  return {
    on: (name, listener) => events.on(name, isolate(listener) as never),
    emit: (name, event) => events.emit(name, ...([event] as never)),
    clear: () => {
      events.events = {}
    },
  }
}
