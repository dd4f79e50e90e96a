import { Field } from './Field.js'
import { type Draft, newId, type Problems } from './interactionsDraft.js'

type Poll = Draft['poll']

interface PollFieldsProps {
  poll: Poll
  problems: Problems
  onChange: (poll: Poll) => void
}

/** A question with two to eight answers. */
export function PollFields({ poll, problems, onChange }: PollFieldsProps) {
  const { question, at, options } = poll
  const setOptions = (next: Poll['options']) => onChange({ ...poll, options: next })
  return (
    <>
      <div className="fields">
        <Field
          label="Question"
          value={question}
          problem={problems['poll.question']}
          onChange={(event) => onChange({ ...poll, question: event.target.value })}
        />
        <Field
          label="At second"
          type="number"
          min={0}
          step="any"
          value={at}
          problem={problems['poll.at']}
          onChange={(event) => onChange({ ...poll, at: event.target.value })}
        />
      </div>
      {options.map(({ id, text }, index) => (
        <div className="fields option" key={id}>
          <Field
            label={`Answer ${index + 1}`}
            value={text}
            problem={problems[`poll.${id}`]}
            onChange={(event) =>
              setOptions(options.map((each) => (each.id === id ? { id, text: event.target.value } : each)))
            }
          />
          {options.length > 2 ? (
            <button
              type="button"
              className="hippo-button"
              data-kind="quiet"
              aria-label={`Remove answer ${index + 1}`}
              onClick={() => setOptions(options.filter((each) => each.id !== id))}
            >
              Remove
            </button>
          ) : null}
        </div>
      ))}
      {options.length < 8 ? (
        <button
          type="button"
          className="hippo-button add"
          onClick={() => setOptions([...options, { id: newId(), text: '' }])}
        >
          Add an answer
        </button>
      ) : null}
    </>
  )
}
