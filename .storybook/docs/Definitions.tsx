import type { ReactNode } from 'react'
import { english } from 'react-hippo-video/labels/en'

interface DefinitionsProps {
  /** Head of the first column. */
  of: string
  names: Record<string, string>
  help: Record<string, string>
}

function Definitions({ of, names, help }: DefinitionsProps): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          <th>{of}</th>
          <th>Field</th>
          <th>What it says</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(help).map(([field, sentence]) => (
          <tr key={field}>
            <td>{names[field] ?? field}</td>
            <td>
              <code>{field}</code>
            </td>
            <td>{sentence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The words that components show, so that this page says what they say. */
export const ReportDefinitions = (): ReactNode => (
  <Definitions of="Figure" names={english.report.fields} help={english.report.help} />
)

export const ViewerDefinitions = (): ReactNode => (
  <Definitions of="Column" names={english.viewers.fields} help={english.viewers.help} />
)

export const RetentionDefinitions = (): ReactNode => (
  <Definitions
    of="Line"
    names={{ reached: english.retention.reached, replays: english.retention.replays }}
    help={english.retention.help}
  />
)
