import type { ReactNode } from 'react'
import { readCalls } from './requests.js'

/** Every call of the sandbox, each with its request and its answer. */
export const Calls = ({ text }: { text: string }): ReactNode => (
  <div className="docs-calls sb-unstyled">
    {readCalls(text).map(({ title, method, path, request, answer }) => (
      <details key={title}>
        <summary>
          <span>{title}</span>
          <code>
            {method} {path}
          </code>
        </summary>
        <pre>{request}</pre>
        <pre>{answer}</pre>
      </details>
    ))}
  </div>
)
