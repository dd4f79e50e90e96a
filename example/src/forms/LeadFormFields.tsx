import type { LeadFormField } from 'react-hippo-video/contract'
import { Field } from './Field.js'
import type { Draft, Problems } from './interactionsDraft.js'

type LeadForm = Draft['form']

const fields: readonly { name: LeadFormField; label: string }[] = [
  { name: 'firstName', label: 'First name' },
  { name: 'lastName', label: 'Last name' },
  { name: 'email', label: 'Email' },
  { name: 'phone', label: 'Phone' },
]

interface LeadFormFieldsProps {
  form: LeadForm
  problems: Problems
  onChange: (form: LeadForm) => void
}

/** Asks who is watching. */
export function LeadFormFields({ form, problems, onChange }: LeadFormFieldsProps) {
  return (
    <>
      <div className="fields">
        <Field
          label="Heading"
          value={form.title}
          problem={problems['form.title']}
          onChange={(event) => onChange({ ...form, title: event.target.value })}
        />
        <Field
          label="Button"
          value={form.button}
          problem={problems['form.button']}
          onChange={(event) => onChange({ ...form, button: event.target.value })}
        />
        <Field
          label="At second"
          type="number"
          min={0}
          step="any"
          value={form.at}
          problem={problems['form.at']}
          onChange={(event) => onChange({ ...form, at: event.target.value })}
        />
      </div>
      <fieldset className="ticks" aria-label="What to ask for">
        {fields.map(({ name, label }) => (
          <label className="tick" key={name}>
            <input
              type="checkbox"
              checked={form.fields.includes(name)}
              onChange={(event) => {
                const others = form.fields.filter((each) => each !== name)
                onChange({ ...form, fields: event.target.checked ? [...others, name] : others })
              }}
            />
            {label}
          </label>
        ))}
      </fieldset>
      {problems['form.fields'] ? <p className="hippo-field-problem">{problems['form.fields']}</p> : null}
    </>
  )
}
