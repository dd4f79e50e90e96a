import type { Meta, StoryObj } from '@storybook/react-vite'
import { Suspense } from 'react'
import { codeOf } from './hooks/codeOf.js'
import { offers, shows } from './hooks/shows.js'
import * as examples from './hooks/words.js'

const meta: Meta = {
  title: 'Hooks/Words and settings',
}

export default meta
type Story = StoryObj

/** What the provider was given. */
export const Settings: Story = {
  name: 'useHippo',
  parameters: codeOf('words', 'Settings'),
  render: () => <examples.Settings />,
  play: shows(/UTC/),
}

/** Words and formats, as our own components read them. */
export const Words: Story = {
  name: 'useLocalization',
  parameters: codeOf('words', 'Words'),
  render: () => <examples.Words />,
  play: shows(/85/),
}

/** The words of another language, loaded when they are needed. */
export const InAnotherLanguage: Story = {
  name: 'loadLabels',
  parameters: codeOf('words', 'InAnotherLanguage'),
  render: () => (
    <Suspense fallback={<p>…</p>}>
      <examples.InAnotherLanguage locale="de" />
    </Suspense>
  ),
  play: offers('Aufnahme starten'),
}

/** Languages that come with the library. */
export const Languages: Story = {
  name: 'labelLanguages',
  parameters: codeOf('words', 'Languages'),
  render: () => <examples.Languages />,
  play: shows('en, de, ar'),
}

/** Your own words over ours; what you leave out stays. */
export const OwnWords: Story = {
  name: 'mergeLabels',
  parameters: codeOf('words', 'OwnWords'),
  render: () => <examples.OwnWords />,
  play: offers('Film yourself'),
}

/** Numbers, sizes, dates and plurals outside of React. */
export const Formatted: Story = {
  name: 'createFormats',
  parameters: codeOf('words', 'Formatted'),
  render: () => <examples.Formatted />,
  play: shows(/12,345 viewers/),
}

/** For a component that may stand outside of a provider. */
export const OutsideToo: Story = {
  name: 'HippoContext',
  parameters: codeOf('words', 'OutsideToo'),
  render: () => <examples.OutsideToo />,
  play: shows(/a provider above/),
}

/** Hippo Video’s own widget in place of the built-in recorder. */
export const ByTheWidget: Story = {
  name: 'widgetEngine',
  parameters: codeOf('words', 'ByTheWidget'),
  render: () => <examples.ByTheWidget />,
  play: offers('Start recording'),
}
