import { Markdown } from '@storybook/addon-docs/blocks'
import type { ReactNode } from 'react'
import { settingsTable } from './settings.js'

/** Every setting of the sandbox, from the text of its schema. */
export const SettingsTable = ({ text }: { text: string }): ReactNode => (
  <Markdown>{settingsTable(text)}</Markdown>
)
