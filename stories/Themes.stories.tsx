import type { Meta, StoryObj } from '@storybook/react-vite'
import type { CSSProperties } from 'react'
import { RecordButton, ReportCard } from 'react-hippo-video'
import { expect, within } from 'storybook/test'

const defaultSizes = {
  'x-small': 12,
  small: 13,
  medium: 14,
  large: 15,
  'x-large': 17,
  'xx-large': 24,
}

const fontSizes = (scale: number): [name: string, size: string][] =>
  Object.entries(defaultSizes).map(([step, size]) => [`--hippo-font-size-${step}`, `${size * scale}px`])

/** Some tokens on an ancestor, and everything below it follows. */
const meta = {
  title: 'Theming/Tokens',
  args: {
    accent: 'light-dark(#0f766e, #5eead4)',
    onAccent: 'light-dark(#ffffff, #042f2e)',
    radius: 4,
    typeScale: 1,
    theme: 'light',
  },
  argTypes: {
    accent: { control: 'text', description: '`--hippo-accent`' },
    onAccent: { control: 'text', description: '`--hippo-on-accent`' },
    radius: { control: { type: 'range', min: 0, max: 24 }, description: '`--hippo-radius`, in pixels' },
    typeScale: {
      control: { type: 'range', min: 0.9, max: 1.5, step: 0.05 },
      description: 'Every `--hippo-font-size-*`, as a share of its default',
    },
    theme: { control: 'inline-radio', options: ['light', 'dark'], description: '`data-hippo-theme`' },
  },
  render: ({ accent, onAccent, radius, typeScale, theme }) => {
    const tokens = {
      '--hippo-accent': accent,
      '--hippo-accent-soft': `color-mix(in oklab, ${accent} 14%, var(--hippo-surface))`,
      '--hippo-on-accent': onAccent,
      '--hippo-radius': `${radius}px`,
      '--hippo-radius-large': `${radius * 1.4}px`,
      ...Object.fromEntries(fontSizes(typeScale)),
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
} satisfies Meta<{ accent: string; onAccent: string; radius: number; typeScale: number; theme: string }>

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

export const LargerType: Story = {
  args: { accent: '#9a3412', onAccent: '#ffffff', radius: 10, typeScale: 1.25 },
  play: async ({ canvasElement }) => {
    const title = await within(canvasElement).findByRole('heading', { name: 'Pro edit, full flow' })
    const { fontSize, lineHeight } = getComputedStyle(title)
    await expect(parseFloat(fontSize)).toBe(18.75)
    await expect(parseFloat(lineHeight)).toBeCloseTo(25, 1)
  },
}
