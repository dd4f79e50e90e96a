import type { Decorator } from '@storybook/react-vite'
import { type ReactNode, StrictMode, useEffect, useState } from 'react'
import {
  type HippoClient,
  type HippoLabelOverrides,
  type HippoLabels,
  HippoProvider,
  mergeLabels,
  type Playback,
  type ReadyPlayback,
  type RecorderEngine,
} from 'react-hippo-video'
import { createFakeClient, createFakeEngine } from 'react-hippo-video/testing'
import { type Backend, createBackend, type StandIn } from './backends.js'
import { useLook } from './look.js'

/** What a story may set in `parameters.hippo`. */
export interface HippoStoryParameters {
  /** Made once per mounted story, unless the toolbar chose another backend. @default a fake client with its fixtures */
  client?: () => HippoClient
  /** Made once per mounted story. @default a fake engine that answers at once */
  engine?: () => RecorderEngine
  /** Client and engine belong together and stay, whatever the toolbar says. @default false */
  ownBackend?: boolean
  /** Laid over the words of the chosen language. */
  labels?: HippoLabelOverrides
  /** @default the language chosen in the toolbar */
  locale?: string
  timeZone?: string
}

export interface FakesProps extends HippoStoryParameters {
  backend: Backend
  dir?: 'ltr' | 'rtl'
  words: HippoLabels
  /** The video that the story plays, where it is given one. */
  playback?: ReadyPlayback
  /** What is shown, with what the chosen backend says of that video. */
  children: (playback: Playback | undefined) => ReactNode
}

/** A story below the client and engine that the toolbar chose. */
export function Fakes({
  client,
  engine,
  ownBackend = false,
  backend,
  words,
  labels,
  playback,
  children,
  ...settings
}: FakesProps): ReactNode {
  const [standIn] = useState(() => (ownBackend ? null : createBackend(backend)))
  const [fakes] = useState(() => ({
    client: standIn?.client ?? client?.() ?? createFakeClient(),
    engine: standIn?.engine ?? engine?.() ?? createFakeEngine({ script: 'auto' }),
  }))
  const shown = usePlaybackOf(standIn, playback)
  const look = useLook()
  return (
    <StrictMode>
      <HippoProvider
        {...fakes}
        {...settings}
        locale={look?.locale ?? settings.locale}
        labels={mergeLabels(look?.words ?? words, labels)}
      >
        {children(shown)}
      </HippoProvider>
    </StrictMode>
  )
}

function usePlaybackOf(standIn: StandIn | null, playback: ReadyPlayback | undefined): Playback | undefined {
  const said = playback && standIn?.playback(playback.title)
  const [over, setOver] = useState(false)
  const ms = said?.ms ?? Infinity
  useEffect(() => {
    if (ms === Infinity) return
    const timer = setTimeout(() => setOver(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return said && !over ? said.state : playback
}

const isReady = (given: unknown): given is ReadyPlayback =>
  typeof given === 'object' && given !== null && 'status' in given && given.status === 'ready'

/** Gives every story a provider whose client and engine need neither server nor device. */
export const withFakes: Decorator = (Story, { args, globals, loaded, parameters, id }) => (
  <Fakes
    key={`${id} ${globals.backend}`}
    backend={globals.backend}
    dir={globals.direction === 'auto' ? undefined : globals.direction}
    words={loaded.words}
    locale={globals.locale}
    playback={isReady(args.playback) ? args.playback : undefined}
    {...(parameters.hippo as HippoStoryParameters | undefined)}
  >
    {(playback) => <Story args={playback ? { ...args, playback } : args} />}
  </Fakes>
)
