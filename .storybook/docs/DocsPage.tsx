import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks'
import { type PropsWithChildren, type ReactNode, useSyncExternalStore } from 'react'
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events'
import { addons } from 'storybook/preview-api'
import { themeOf, themes } from './themes.js'

function subscribe(listener: () => void): () => void {
  const channel = addons.getChannel()
  channel.on(GLOBALS_UPDATED, listener)
  return () => channel.off(GLOBALS_UPDATED, listener)
}

function read(): keyof typeof themes {
  const channel = addons.getChannel()
  const [said] = channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS) ?? []
  return themeOf(said?.globals)
}

/** A page of documentation in the look that the toolbar has, as the stories on it. */
export default function DocsPage(props: PropsWithChildren<DocsContainerProps>): ReactNode {
  const theme = useSyncExternalStore(subscribe, read, read)
  return (
    <div data-hippo-theme={theme}>
      <DocsContainer {...props} theme={themes[theme]} />
    </div>
  )
}
