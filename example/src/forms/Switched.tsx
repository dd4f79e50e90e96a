import type { ReactNode } from 'react'

interface SwitchedProps {
  legend: string
  on: boolean
  onChange: (on: boolean) => void
  children: ReactNode
}

/** A group of fields that is there when its box is ticked. */
export function Switched({ legend, on, onChange, children }: SwitchedProps) {
  return (
    <fieldset className="group">
      <legend>
        <label className="tick">
          <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
          {legend}
        </label>
      </legend>
      {on ? children : null}
    </fieldset>
  )
}
