import type { Decorator } from '@storybook/react-vite'

/** Puts the story on paper of the chosen theme, in the chosen direction. */
export const withTheme: Decorator = (Story, { globals }) => (
  <div className="story" data-hippo-theme={globals.theme} dir={globals.direction}>
    <Story />
  </div>
)
