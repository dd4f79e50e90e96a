import type { Decorator } from '@storybook/react-vite'
import { type ReactNode, StrictMode, useState } from 'react'
import {
  type HippoClient,
  type HippoLabelOverrides,
  type HippoLabels,
  HippoProvider,
  mergeLabels,
  type RecorderEngine,
} from 'react-hippo-video'
import { createFakeClient, createFakeEngine } from 'react-hippo-video/testing'
import { type Backend, createBackend } from './backends.js'
import { useLook } from './look.js'

/** What a story may set in `parameters.hippo`. */
export interface HippoStoryParameters {
  /** Made once per mounted story, unless the toolbar chose another backend. @default a fake client with its fixtures */
  client?: () => HippoClient
  /** Made once per mounted story. @default a fake engine that answers at once */
  engine?: () => RecorderEngine
  /** Laid over the words of the chosen language. */
  labels?: HippoLabelOverrides
  /** @default the language chosen in the toolbar */
  locale?: string
  timeZone?: string
}

interface FakesProps extends HippoStoryParameters {
  backend: Backend
  dir: 'ltr' | 'rtl' | undefined
  words: HippoLabels
  children: ReactNode
}

function Fakes({ client, engine, backend, words, labels, children, ...settings }: FakesProps): ReactNode {
  const [fakes] = useState(() => ({
    client: createBackend(backend) ?? client?.() ?? createFakeClient(),
    engine: engine?.() ?? createFakeEngine({ script: 'auto' }),
  }))
  const look = useLook()
  return (
    <StrictMode>
      <HippoProvider
        {...fakes}
        {...settings}
        locale={look?.locale ?? settings.locale}
        labels={mergeLabels(look?.words ?? words, labels)}
      >
        {children}
      </HippoProvider>
    </StrictMode>
  )
}

/** Gives every story a provider whose client and engine need neither server nor device. */
export const withFakes: Decorator = (Story, { globals, loaded, parameters, id }) => (
  <Fakes
    key={`${id} ${globals.backend}`}
    backend={globals.backend}
    dir={globals.direction === 'auto' ? undefined : globals.direction}
    words={loaded.words}
    locale={globals.locale}
    {...(parameters.hippo as HippoStoryParameters | undefined)}
  >
    <Story />
  </Fakes>
)
