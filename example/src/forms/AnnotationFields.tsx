import { Field } from './Field.js'
import { type Draft, newId, type Problems } from './interactionsDraft.js'

type Annotations = Draft['annotations']

interface AnnotationFieldsProps {
  annotations: Annotations
  problems: Problems
  onChange: (annotations: Annotations) => void
}

/** Links that show during a stretch of the video. */
export function AnnotationFields({ annotations, problems, onChange }: AnnotationFieldsProps) {
  const change = (id: string, change: Partial<Annotations[number]>) =>
    onChange(annotations.map((each) => (each.id === id ? { ...each, ...change } : each)))
  return (
    <fieldset className="group">
      <legend>Annotations</legend>
      {annotations.length === 0 ? (
        <p className="field-hint">Links that show for a while, over the picture.</p>
      ) : null}
      {annotations.map(({ id, text, url, from, to }, index) => (
        <fieldset className="fields annotation" key={id} aria-label={`Annotation ${index + 1}`}>
          <Field
            label="Words"
            value={text}
            problem={problems[`${id}.text`]}
            onChange={(event) => change(id, { text: event.target.value })}
          />
          <Field
            label="Leads to"
            type="url"
            placeholder="https://…"
            value={url}
            problem={problems[`${id}.url`]}
            onChange={(event) => change(id, { url: event.target.value })}
          />
          <Field
            label="From second"
            type="number"
            min={0}
            step="any"
            value={from}
            problem={problems[`${id}.from`]}
            onChange={(event) => change(id, { from: event.target.value })}
          />
          <Field
            label="To second"
            type="number"
            min={0}
            step="any"
            value={to}
            problem={problems[`${id}.to`]}
            onChange={(event) => change(id, { to: event.target.value })}
          />
          <button
            type="button"
            className="hippo-button"
            data-kind="quiet"
            aria-label={`Remove annotation ${index + 1}`}
            onClick={() => onChange(annotations.filter((each) => each.id !== id))}
          >
            Remove
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        className="hippo-button add"
        onClick={() => onChange([...annotations, { id: newId(), text: '', url: '', from: '0', to: '5' }])}
      >
        Add an annotation
      </button>
    </fieldset>
  )
}
