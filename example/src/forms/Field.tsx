import { type ComponentProps, useId } from 'react'

interface FieldProps extends ComponentProps<'input'> {
  label: string
  /** What is wrong with what is written. */
  problem?: string
  hint?: string
}

/** A name, an input, and what is wrong with it. */
export function Field({ label, problem, hint, className, ...input }: FieldProps) {
  const id = useId()
  const about = [hint && `${id}hint`, problem && `${id}problem`].filter(Boolean).join(' ')
  return (
    <div className={['hippo-field', className].filter(Boolean).join(' ')}>
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        className="hippo-input"
        aria-invalid={problem ? true : undefined}
        aria-describedby={about || undefined}
      />
      {hint ? (
        <p className="field-hint" id={`${id}hint`}>
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p className="hippo-field-problem" id={`${id}problem`}>
          {problem}
        </p>
      ) : null}
    </div>
  )
}
