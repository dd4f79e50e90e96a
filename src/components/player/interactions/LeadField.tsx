'use client'

import { type ReactElement, useId } from 'react'
import type { LeadFormField } from '../../../hooks/interactionTypes.js'
import type { PlayerText } from '../usePlayerText.js'

/** What is wrong with what was written. */
export type LeadFieldProblem = 'missing' | 'invalid'

export interface LeadFieldProps {
  field: LeadFormField
  problem: LeadFieldProblem | null
  text: PlayerText
}

const kinds = {
  firstName: { type: 'text', autoComplete: 'given-name', maxLength: 200, required: true },
  lastName: { type: 'text', autoComplete: 'family-name', maxLength: 200, required: true },
  email: { type: 'email', autoComplete: 'email', maxLength: 200, required: true },
  // Few give their number to strangers: asked for, never demanded.
  phone: { type: 'tel', autoComplete: 'tel', maxLength: 40, required: false },
} as const

/** One field of the lead form with its name and what is wrong with it. Renders a `<div>`. */
export function LeadField({ field, problem, text }: LeadFieldProps): ReactElement {
  const { fields, missing, invalidEmail, optional } = text.labels.interactions
  const id = useId()
  const kind = kinds[field]
  return (
    <div className="hippo-field" data-field={field}>
      <label htmlFor={id}>{kind.required ? fields[field] : optional(fields[field])}</label>
      <input
        {...kind}
        id={id}
        name={field}
        className="hippo-input"
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
      />
      {problem && (
        <p id={`${id}-problem`} className="hippo-field-problem">
          {problem === 'missing' ? missing[field] : invalidEmail}
        </p>
      )}
    </div>
  )
}
