import { describe, expect, test } from 'vitest'
import {
  decodeAppError,
  encodeAppError,
  encodeErrorBody,
  HippoError,
  readAnswer,
} from 'react-hippo-video/contract'
import { failure } from './failure.js'
import { fixture } from './fixture.js'

const none = new Headers()

test.each([['report'], ['viewers-of-video'], ['import-answer'], ['library']])(
  '%s is a good answer',
  (name) => {
    expect(readAnswer(200, none, fixture(name))).toEqual(fixture(name))
  },
)

test.each([
  [{ status: true }],
  [{ status: 1 }],
  [{ code: '200' }],
  [{ status: 'ready' }],
  [null],
  ['text'],
  [[]],
])('%j says nothing bad', (body) => {
  expect(readAnswer(200, none, body)).toEqual(body)
})

describe.each([
  ['by HTTP status', (code: number) => code],
  ['inside HTTP 200', () => 200],
])('an error %s', (_, http) => {
  test.each([
    [401, 'X', 'unauthorized'],
    [403, 'OAuthException', 'unauthorized'],
    [403, 'Other', 'forbidden'],
    [404, 'X', 'not_found'],
    [410, 'X', 'gone'],
    [422, 'X', 'invalid_request'],
    [429, 'X', 'rate_limited'],
    [500, 'X', 'server_error'],
    [503, 'X', 'server_error'],
    [409, 'ByteCountMismatch', 'upload_mismatch'],
  ] as const)('%i %s is %s', (status, type, code) => {
    const body = encodeErrorBody({ code: status, type, message: 'The words of the server.' })
    const error = failure(() => readAnswer(http(status), none, body))
    expect(error).toMatchObject({ code, status })
    expect(error.message).toContain('The words of the server.')
  })
})

test('the body may say it as status, as false, or as 0', () => {
  expect(failure(() => readAnswer(200, none, { status: 404, message: 'x' })).code).toBe('not_found')
  expect(failure(() => readAnswer(200, none, { status: false, message: 'x' })).code).toBe('invalid_request')
  expect(failure(() => readAnswer(200, none, { code: 0 })).code).toBe('invalid_request')
  expect(failure(() => readAnswer(200, none, { status: 200, code: 403, type: 'OAuthException' })).code).toBe(
    'unauthorized',
  )
})

test('503 with Retry-After is maintenance, in seconds or as a date', () => {
  const seconds = failure(() => readAnswer(503, new Headers({ 'retry-after': '300' }), '<html>'))
  expect(seconds).toMatchObject({ code: 'maintenance', retryAfterMs: 300_000, retryable: true })
  const date = new Date(Date.now() + 60_000).toUTCString()
  const until = failure(() => readAnswer(503, new Headers({ 'retry-after': date }), null))
  expect(until.code).toBe('maintenance')
  expect(until.retryAfterMs).toBeGreaterThan(57_000)
  expect(until.retryAfterMs).toBeLessThan(61_000)
  expect(failure(() => readAnswer(503, new Headers({ 'retry-after': 'soon' }), null)).code).toBe(
    'server_error',
  )
  expect(failure(() => readAnswer(429, new Headers({ 'retry-after': '9e99' }), null)).retryAfterMs).toBeNull()
  expect(
    failure(() => readAnswer(429, new Headers({ 'retry-after': '99999999999' }), null)).retryAfterMs,
  ).toBe(86_400_000)
})

test('a redirect is no answer', () => {
  expect(failure(() => readAnswer(302, none, '')).code).toBe('invalid_response')
})

test('our own envelope survives the way to the browser', () => {
  const error = new HippoError('maintenance', 'Back soon.', {
    status: 503,
    retryAfterMs: 5000,
    hint: 'Wait.',
    cause: new Error('kept on the server'),
  })
  const body = encodeAppError(error)
  expect(JSON.stringify(body)).not.toContain('kept on the server')
  const back = decodeAppError(503, JSON.parse(JSON.stringify(body)))
  expect(encodeAppError(back)).toEqual(body)
})

test('an error of something in between is told from its status', () => {
  expect(decodeAppError(502, '<html>').code).toBe('server_error')
  expect(decodeAppError(403, null).code).toBe('forbidden')
  expect(decodeAppError(404, { error: 'no' })).toMatchObject({ code: 'not_found', status: 404 })
  expect(decodeAppError(200, {}).code).toBe('invalid_response')
})

test('a code that no server of ours gives is unknown', () => {
  const body = { error: { code: 'camera_denied', message: 'x', status: 500, retryable: false } }
  expect(decodeAppError(500, body).code).toBe('unknown')
})
