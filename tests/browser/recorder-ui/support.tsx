import { cleanup, render, type RenderResult } from '@testing-library/react'
import axe from 'axe-core'
import type { ReactNode } from 'react'
import { afterEach } from 'vitest'
import { HippoProvider, type HippoProviderProps } from '../../../src/provider/HippoProvider.js'
import type { RecorderEngine } from '../../../src/recorder/engine.js'
import type { Recorder } from '../../../src/recorder/types.js'
import { createFakeClient } from '../../../src/testing/fakeClient.js'
import { createFakeEngine, type FakeEngine, type FakeEngineOptions } from '../../../src/testing/fakeEngine.js'
import '../../../src/styles/index.css'

afterEach(cleanup)

export interface WatchedEngine extends FakeEngine {
  /** Every recorder made, and whether it was disposed of. */
  readonly recorders: { recorder: Recorder; disposed: boolean }[]
}

/** A fake engine that remembers the recorders it made. */
export function watchedEngine(options: FakeEngineOptions = {}): WatchedEngine {
  const engine = createFakeEngine(options)
  const recorders: WatchedEngine['recorders'] = []
  return {
    ...engine,
    recorders,
    createRecorder(given) {
      const recorder = engine.createRecorder(given)
      const entry = { recorder, disposed: false }
      recorders.push(entry)
      return {
        ...recorder,
        dispose() {
          entry.disposed = true
          recorder.dispose()
        },
      }
    },
  }
}

/** Renders below a provider with `engine`, and below the theme that is asked for. */
export function renderWith(
  engine: RecorderEngine,
  children: ReactNode,
  props: Partial<HippoProviderProps> = {},
): RenderResult {
  const client = props.client ?? createFakeClient()
  return render(children, {
    wrapper: ({ children }) => (
      <HippoProvider engine={engine} {...props} client={client}>
        {children}
      </HippoProvider>
    ),
  })
}

/** What axe finds wrong, in words. */
export async function findings(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    // A fragment is not a page.
    rules: { region: { enabled: false } },
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
