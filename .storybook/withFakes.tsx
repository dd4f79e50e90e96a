import type { Decorator } from '@storybook/react-vite'
import { type ReactNode, StrictMode, useState } from 'react'
import {
  type HippoClient,
  type HippoLabelOverrides,
  HippoProvider,
  type RecorderEngine,
} from 'react-hippo-video'
import { createFakeClient, createFakeEngine } from 'react-hippo-video/testing'

/** What a story may set in `parameters.hippo`. */
export interface HippoStoryParameters {
  /** Made once per mounted story. @default a fake client with its fixtures */
  client?: () => HippoClient
  /** Made once per mounted story. @default a fake engine that answers at once */
  engine?: () => RecorderEngine
  labels?: HippoLabelOverrides
  locale?: string
  timeZone?: string
}

interface FakesProps extends HippoStoryParameters {
  dir: 'ltr' | 'rtl'
  children: ReactNode
}

function Fakes({ client, engine, children, ...settings }: FakesProps): ReactNode {
  const [fakes] = useState(() => ({
    client: client?.() ?? createFakeClient(),
    engine: engine?.() ?? createFakeEngine({ script: 'auto' }),
  }))
  return (
    <StrictMode>
      <HippoProvider {...fakes} {...settings}>
        {children}
      </HippoProvider>
    </StrictMode>
  )
}

/** Gives every story a provider whose client and engine need neither server nor device. */
export const withFakes: Decorator = (Story, { globals, parameters, id }) => (
  <Fakes key={id} dir={globals.direction} {...(parameters.hippo as HippoStoryParameters | undefined)}>
    <Story />
  </Fakes>
)
