'use client'

import { type ReactElement, useId } from 'react'

export interface TitleFieldProps {
  title: string
  label: string
  placeholder: string
  readOnly?: boolean
  onChange: (title: string) => void
  /** Enter was pressed. */
  onEnter?: () => void
}

/** The name of the video, before its take or after. Renders a `<div>` with a label and a field. */
export function TitleField({
  title,
  label,
  placeholder,
  readOnly = false,
  onChange,
  onEnter,
}: TitleFieldProps): ReactElement {
  const id = useId()
  return (
    <div className="hippo-recorder-title">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={title}
        placeholder={placeholder}
        readOnly={readOnly}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          // Enter also ends the choice of a word in scripts that are typed by choosing.
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.()
        }}
      />
    </div>
  )
}
