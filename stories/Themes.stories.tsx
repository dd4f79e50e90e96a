import type { Meta, StoryObj } from '@storybook/react-vite'
import type { CSSProperties } from 'react'
import { RecordButton, ReportCard } from 'react-hippo-video'
import { expect, within } from 'storybook/test'

/** Some tokens on an ancestor, and everything below it follows. */
const meta = {
  title: 'Theming/Tokens',
  args: {
    accent: 'light-dark(#0f766e, #5eead4)',
    onAccent: 'light-dark(#ffffff, #042f2e)',
    radius: 4,
    theme: 'light',
  },
  argTypes: {
    accent: { control: 'text', description: '`--hippo-accent`' },
    onAccent: { control: 'text', description: '`--hippo-on-accent`' },
    radius: { control: { type: 'range', min: 0, max: 24 }, description: '`--hippo-radius`, in pixels' },
    theme: { control: 'inline-radio', options: ['light', 'dark'], description: '`data-hippo-theme`' },
  },
  render: ({ accent, onAccent, radius, theme }) => {
    const tokens = {
      '--hippo-accent': accent,
      '--hippo-on-accent': onAccent,
      '--hippo-radius': `${radius}px`,
      '--hippo-radius-large': `${radius * 1.4}px`,
    } as CSSProperties
    return (
      <div
        data-hippo-theme={theme}
        style={{ ...tokens, display: 'grid', gap: 16, maxWidth: 520, justifyItems: 'start' }}
      >
        <RecordButton />
        <ReportCard videoId="988" style={{ width: '100%' }} />
      </div>
    )
  },
} satisfies Meta<{ accent: string; onAccent: string; radius: number; theme: string }>

export default meta
type Story = StoryObj<typeof meta>

export const OwnAccent: Story = {
  play: async ({ args, canvasElement }) => {
    const card = await within(canvasElement).findByRole('region')
    await expect(parseFloat(getComputedStyle(card).borderStartStartRadius)).toBeCloseTo(args.radius * 1.4)
  },
}

export const RoundAndDark: Story = {
  ...OwnAccent,
  args: { accent: '#f0abfc', onAccent: '#2e0a36', radius: 18, theme: 'dark' },
}
