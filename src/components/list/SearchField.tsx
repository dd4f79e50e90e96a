import type { ReactElement } from 'react'

export interface SearchFieldProps {
  name: string
  placeholder: string
  value: string
  onChange: (text: string) => void
  /** A pointer or the focus comes near: what a search needs can be asked for. */
  onApproach: () => void
}

/** Where a list is searched. Renders a `<label>` with an `<input type="search">`. */
export function SearchField({
  name,
  placeholder,
  value,
  onChange,
  onApproach,
}: SearchFieldProps): ReactElement {
  return (
    <label className="hippo-list-search">
      <svg className="hippo-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <circle cx="10.5" cy="10.5" r="6" />
        <path d="m15 15 5 5" />
      </svg>
      <input
        type="search"
        className="hippo-input"
        aria-label={name}
        placeholder={placeholder}
        value={value}
        onPointerEnter={onApproach}
        onFocus={onApproach}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  )
}
