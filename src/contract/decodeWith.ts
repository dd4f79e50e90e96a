import * as v from 'valibot'
import { HippoError, type HippoErrorCode } from '../core/error.js'

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

/** Names the field and what it should be; never repeats the value, which may be somebody's mail or a key. */
function explain(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? '(root)'
  if (issue.kind === 'schema') {
    return `${path}: expected ${issue.expected ?? 'another value'}, received ${kindOf(issue.input)}`
  }
  return `${path}: expected ${issue.expected ?? issue.message}`
}

/**
 * Reads `input` by `schema`. Every top-level shape of this contract is an object, so an array is refused here.
 *
 * @throws HippoError under `code`, whose hint names the field.
 */
export function decodeWith<const Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  subject: string,
  code: HippoErrorCode = 'invalid_response',
): v.InferOutput<Schema> {
  if (Array.isArray(input)) {
    throw new HippoError(code, `${subject} is not as agreed.`, {
      hint: '(root): expected object, received array',
    })
  }
  const result = v.safeParse(schema, input, { abortEarly: true })
  if (result.success) return result.output
  throw new HippoError(code, `${subject} is not as agreed.`, { hint: explain(result.issues[0]) })
}
