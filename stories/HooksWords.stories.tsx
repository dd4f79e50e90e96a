import type { Meta, StoryObj } from '@storybook/react-vite'
import { Suspense } from 'react'
import { expect, within } from 'storybook/test'
import { codeOf } from './hooks/codeOf.js'
import * as examples from './hooks/words.js'

const meta: Meta = {
  title: 'Hooks/Words and settings',
  // All are tested as one, in the last.
  tags: ['!test'],
}

export default meta
type Story = StoryObj

/** What the provider was given. */
export const Settings: Story = {
  name: 'useHippo',
  parameters: codeOf('words', 'Settings'),
  render: () => <examples.Settings />,
}

/** Words and formats, as our own components read them. */
export const Words: Story = {
  name: 'useLocalization',
  parameters: codeOf('words', 'Words'),
  render: () => <examples.Words />,
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
}

/** Languages that come with the library. */
export const Languages: Story = {
  name: 'labelLanguages',
  parameters: codeOf('words', 'Languages'),
  render: () => <examples.Languages />,
}

/** Your own words over ours; what you leave out stays. */
export const OwnWords: Story = {
  name: 'mergeLabels',
  parameters: codeOf('words', 'OwnWords'),
  render: () => <examples.OwnWords />,
}

/** Numbers, sizes, dates and plurals outside of React. */
export const Formatted: Story = {
  name: 'createFormats',
  parameters: codeOf('words', 'Formatted'),
  render: () => <examples.Formatted />,
}

/** For a component that may stand outside of a provider. */
export const OutsideToo: Story = {
  name: 'HippoContext',
  parameters: codeOf('words', 'OutsideToo'),
  render: () => <examples.OutsideToo />,
}

/** Hippo Video’s own widget in place of the built-in recorder. */
export const ByTheWidget: Story = {
  name: 'widgetEngine',
  parameters: codeOf('words', 'ByTheWidget'),
  render: () => <examples.ByTheWidget />,
}

/** All of them at work, one below the other. */
export const Together: Story = {
  tags: ['test'],
  render: () => (
    <div style={{ display: 'grid', gap: 16 }}>
      <section aria-label="useHippo">
        <examples.Settings />
      </section>
      <section aria-label="useLocalization">
        <examples.Words />
      </section>
      <section aria-label="loadLabels">
        <Suspense fallback={<p>…</p>}>
          <examples.InAnotherLanguage locale="de" />
        </Suspense>
      </section>
      <section aria-label="labelLanguages">
        <examples.Languages />
      </section>
      <section aria-label="mergeLabels">
        <examples.OwnWords />
      </section>
      <section aria-label="createFormats">
        <examples.Formatted />
      </section>
      <section aria-label="HippoContext">
        <examples.OutsideToo />
      </section>
      <section aria-label="widgetEngine">
        <examples.ByTheWidget />
      </section>
    </div>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByText(/UTC/)).toBeVisible()
    await expect(await canvas.findByText(/85/)).toBeVisible()
    await expect(await canvas.findByRole('button', { name: 'Aufnahme starten' })).toBeVisible()
    await expect(await canvas.findByText('en, de, ar')).toBeVisible()
    await expect(await canvas.findByRole('button', { name: 'Film yourself' })).toBeVisible()
    await expect(await canvas.findByText(/12,345 viewers/)).toBeVisible()
    await expect(await canvas.findByText(/a provider above/)).toBeVisible()
  },
}
