'use client'

import { type ReactElement, useId } from 'react'
import { WarningIcon } from '../icons.js'
import type { ImportPartProps } from './ImportProgress.js'

export interface ImportFieldsProps extends ImportPartProps {
  title: string
  onTitleChange: (title: string) => void
  /** Whether an address may be given. */
  byUrl: boolean
}

/** The address and the title. Renders a `<form>`, or the title alone where no address may be given. */
export function ImportFields({
  videoImport,
  localization,
  title,
  onTitleChange,
  byUrl,
}: ImportFieldsProps): ReactElement {
  const { importing, errors } = localization.labels
  const { urlError, getUrlFormProps, getUrlInputProps } = videoImport
  const id = useId()
  const titleField = (
    <div className="hippo-field">
      <label htmlFor={`${id}title`}>{importing.videoTitle}</label>
      <input
        id={`${id}title`}
        className="hippo-input"
        dir="auto"
        maxLength={500}
        value={title}
        placeholder={importing.videoTitleHint}
        autoComplete="off"
        onChange={(event) => onTitleChange(event.target.value)}
      />
    </div>
  )
  if (!byUrl) return <div className="hippo-import-fields">{titleField}</div>
  return (
    <form {...getUrlFormProps()} className="hippo-import-fields">
      <div className="hippo-field" data-field="url">
        <label htmlFor={`${id}url`}>{importing.url}</label>
        <input
          {...getUrlInputProps()}
          id={`${id}url`}
          className="hippo-input"
          dir="ltr"
          placeholder={importing.urlHint}
          aria-describedby={urlError ? `${id}error` : undefined}
        />
        {urlError && (
          <p className="hippo-field-problem" id={`${id}error`} role="alert">
            <WarningIcon />
            {errors[urlError.code]}
          </p>
        )}
      </div>
      {titleField}
      <button type="submit" className="hippo-button">
        {importing.start}
      </button>
    </form>
  )
}
