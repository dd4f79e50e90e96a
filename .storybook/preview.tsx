import 'react-hippo-video/styles.css'
import './preview.css'
import type { Preview } from '@storybook/react-vite'
import { withFakes } from './withFakes.js'
import { withTheme } from './withTheme.js'

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withFakes, withTheme],
  initialGlobals: { theme: 'light', direction: 'ltr' },
  globalTypes: {
    theme: {
      description: 'Light or dark',
      toolbar: {
        icon: 'mirror',
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
        dynamicTitle: true,
      },
    },
    direction: {
      description: 'Direction of text',
      toolbar: {
        icon: 'transfer',
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
        dynamicTitle: true,
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    backgrounds: { disable: true },
    // Each story is a test, and a finding of axe fails it.
    a11y: { test: 'error' },
    options: { storySort: { order: ['Introduction', 'Record', 'Measure', 'Watch', 'React', 'Hooks'] } },
  },
}

export default preview
