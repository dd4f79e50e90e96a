import type { Context } from 'hono'
import * as v from 'valibot'
import { invalidRequest } from './error.js'
import { parseJson } from './parse-json.js'

/** Query and body of a call as one object; the body wins where both name a parameter. */
export async function collectParams(c: Context): Promise<Record<string, unknown>> {
  return { ...c.req.query(), ...(await readBody(c)) }
}

/** Checks parameters against a schema; what is wrong is told by the parameter's name. */
export function readParams<Schema extends v.GenericSchema>(
  schema: Schema,
  params: Readonly<Record<string, unknown>>,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, params)
  if (result.success) return result.output
  const issue = result.issues[0]
  throw invalidRequest(`Parameter ${v.getDotPath(issue) ?? ''}: ${issue.message}.`)
}

async function readBody(c: Context): Promise<Record<string, unknown>> {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return {}
  const type = c.req.header('content-type') ?? ''
  if (type.startsWith('application/json')) {
    const body = await c.req
      .text()
      .then(parseJson)
      .catch(() => null)
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      throw invalidRequest('The body is not a JSON object.')
    }
    return { ...body }
  }
  if (/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(type)) return c.req.parseBody()
  return {}
}

/** Numbers that came as text, as in a form or a query. */
export function numeric(
  params: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, unknown> {
  const read = { ...params }
  for (const name of names) {
    const value = params[name]
    if (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value)) read[name] = Number(value)
  }
  return read
}
