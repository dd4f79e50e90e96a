import { ArgTypes, Description, Subheading } from '@storybook/addon-docs/blocks'
import type { ReactNode } from 'react'

interface ReferenceProps {
  /** Functions by their names. */
  of: Record<string, object>
}

/** Parameters, options and results of functions, each with its sentence. */
export function Reference({ of }: ReferenceProps): ReactNode {
  return Object.entries(of).map(([name, what]) => (
    <section key={name}>
      <Subheading>{name}</Subheading>
      <Description of={what} />
      <ArgTypes of={what} />
    </section>
  ))
}
