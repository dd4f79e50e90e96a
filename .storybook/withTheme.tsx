import type { Decorator } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { useHippo } from 'react-hippo-video'
import { useLook } from './look.js'

function Paper({ theme, children }: { theme: string; children: ReactNode }): ReactNode {
  const { dir, locale } = useHippo('withTheme')
  const look = useLook()
  return (
    <div className="story" data-hippo-theme={look?.theme ?? theme} dir={dir} lang={locale}>
      {children}
    </div>
  )
}

/** Puts the story on paper of the chosen theme, in the provider's language and direction. */
export const withTheme: Decorator = (Story, { globals }) => (
  <Paper theme={globals.theme}>
    <Story />
  </Paper>
)
