import type { Meta, StoryObj } from '@storybook/react-vite'
import { HippoProvider, ReportCard, useHippo } from 'react-hippo-video'
import { createFakeClient } from 'react-hippo-video/testing'
import { expect, fn, within } from 'storybook/test'

/** What an app configures once; it renders nothing of its own, so a card below it shows what it does. */
const meta = {
  title: 'Guides/HippoProvider',
  component: HippoProvider,
  args: { client: createFakeClient(), onError: fn(), children: <ReportCard videoId="988" /> },
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 520 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof HippoProvider>

export default meta
type Story = StoryObj<typeof meta>

/** Numbers, dates and direction follow `locale`; the words are the app's to choose. */
export const LocaleAndWords: Story = {
  args: {
    locale: 'de-DE',
    timeZone: 'Europe/Berlin',
    labels: { report: { fields: { viewers: 'Zuschauer' } } },
  },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('Zuschauer')).toBeVisible()
  },
}

/** Every failed read is told once to the app, whoever shows it. */
export const FailuresAreHeard: Story = {
  args: { client: createFakeClient({ fail: 'forbidden' }) },
  play: async ({ args, canvasElement }) => {
    await within(canvasElement).findByRole('alert')
    await expect(args.onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'forbidden' }))
  },
}

function Settings() {
  const { locale, dir, timeZone } = useHippo('<Settings>')
  return (
    <p>
      {locale}, {dir}, {timeZone}
    </p>
  )
}

/** Components of your own read the same settings with `useHippo`. */
export const ReadByYou: Story = {
  args: { locale: 'ar-EG', timeZone: 'Africa/Cairo', children: <Settings /> },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('ar-EG, rtl, Africa/Cairo')).toBeVisible()
  },
}
