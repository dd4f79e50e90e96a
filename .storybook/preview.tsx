import 'react-hippo-video/styles.css'
import './preview.css'
import type { Preview } from '@storybook/react-vite'
import { lazy } from 'react'
import { configure } from 'storybook/test'
import { loadParts } from 'react-hippo-video/testing'
import { loadLabels } from 'react-hippo-video'
import { inEveryLook, isEveryLook } from './inEveryLook.js'
import { extractArgTypes, extractComponentDescription } from './props/argTypes.js'
import { withFakes } from './withFakes.js'
import { withTheme } from './withTheme.js'

// What a busy machine takes longer for is no failure.
configure({ asyncUtilTimeout: 10_000 })

const preview: Preview = {
  // A story shows a component, not the moment in which its code comes.
  beforeAll: loadParts,
  afterEach: inEveryLook,
  tags: ['autodocs'],
  // The last is the outermost: the paper reads language and direction from the provider.
  decorators: [withTheme, withFakes],
  loaders: [async ({ globals }) => ({ words: await loadLabels(globals.locale) })],
  initialGlobals: {
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    locale: 'en',
    direction: 'auto',
    backend: 'fake',
  },
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
    locale: {
      description: 'Language of words, numbers and dates',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'en', right: 'en', title: 'English' },
          { value: 'de', right: 'de', title: 'Deutsch' },
          { value: 'ar', right: 'ar', title: 'العربية' },
        ],
        dynamicTitle: true,
      },
    },
    direction: {
      description: 'Direction of text',
      toolbar: {
        icon: 'transfer',
        items: [
          { value: 'auto', title: 'As the language is written' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
        dynamicTitle: true,
      },
    },
    backend: {
      description: 'What the components read from',
      toolbar: {
        icon: 'database',
        items: [
          { value: 'fake', title: 'The story’s own backend' },
          { value: 'slow', title: 'Slow: answers after 3 s' },
          { value: 'failing', title: 'Failing: answers with an error' },
          { value: 'empty', title: 'Empty: there is nothing yet' },
        ],
        dynamicTitle: true,
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    // Stories as tests need nothing of it.
    docs: {
      container: lazy(() => import('./docs/DocsPage.js')),
      extractArgTypes,
      extractComponentDescription,
    },
    backgrounds: { disable: true },
    // Each story is a test, and a finding of axe fails it.
    a11y: { test: isEveryLook ? 'off' : 'error' },
    // As the product page has it.
    options: {
      storySort: {
        order: [
          'Introduction',
          'Recorder',
          ['Overview', 'Try it now', 'Recorder', 'RecordButton'],
          'Import',
          ['Overview'],
          'Reports',
          ['Overview', 'What each figure says'],
          'Webhooks',
          ['Overview'],
          'Sandbox',
          'Live example',
          ['Overview'],
          'Recipes',
          'Player',
          ['Overview'],
          'Hooks',
          ['Overview'],
          'Guides',
          'Theming',
          ['Overview'],
        ],
      },
    },
  },
}

export default preview
