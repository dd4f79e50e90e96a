import { describe, expect, it } from 'vitest'
import {
  decodeImportFileRequest,
  decodeImportRequest,
  decodeUpdateVideoRequest,
  encodeImportFileRequest,
  encodeImportRequest,
  encodeUpdateVideoRequest,
  HippoError,
  importTitle,
} from '../../../src/contract/index.js'

const url = 'https://media.example.com/clip.mp4'

function hintOf(run: () => unknown): string | null {
  try {
    run()
  } catch (error) {
    if (error instanceof HippoError && error.code === 'invalid_request') return error.hint
    throw error
  }
  throw new Error('Nothing was refused.')
}

describe('an import by address', () => {
  it('travels as Hippo’s own two parameters, and comes back as it was', () => {
    const wire = encodeImportRequest({ url, title: ' A clip ' })
    expect(wire).toEqual({ title: 'A clip', url })
    expect(decodeImportRequest(wire)).toEqual({ title: 'A clip', url })
  })

  it('carries owner and key beside them', () => {
    const request = { url, title: 'A clip', owner: 'ana', idempotencyKey: 'k-1' }
    expect(encodeImportRequest(request)).toEqual({ title: 'A clip', url, owner: 'ana', unique_id: 'k-1' })
    expect(decodeImportRequest(encodeImportRequest(request))).toEqual(request)
  })

  it('is titled by its file where nobody gave a title, as Hippo requires one', () => {
    expect(
      encodeImportRequest({ url: 'https://media.example.com/a/My%20first_take.final.mp4?sig=1' }).title,
    ).toBe('My first take.final')
  })

  it.each([
    ['url', { url }],
    ['URL', { URL: url }],
    ['both: the lower-case one', { URL: 'https://other.example.com/x', url }],
  ])('is read with %s', (_, given) => {
    expect(decodeImportRequest({ title: 'A', ...given }).url).toBe(url)
  })

  it.each([
    ['title', { url }],
    ['title', { url, title: '  ' }],
    ['url', { title: 'A' }],
    ['url', { title: 'A', url: '/clip.mp4' }],
    ['url', { title: 'A', url: 'file:///etc/passwd' }],
    ['url', { title: 'A', url: `https://media.example.com/${'x'.repeat(4000)}` }],
    ['unique_id', { title: 'A', url, unique_id: 'x'.repeat(201) }],
  ])('is refused by the name of what is wrong: %s', (name, wire) => {
    expect(hintOf(() => decodeImportRequest(wire))).toContain(`${name}:`)
  })
})

describe('an import from a file', () => {
  it('comes back as it was', () => {
    const request = { name: 'take.mov', type: '', bytes: 5, title: 'T', idempotencyKey: 'k', owner: 'ana' }
    expect(decodeImportFileRequest(encodeImportFileRequest(request))).toEqual(request)
  })

  it('wants name, size and key', () => {
    const wire = { name: 'take.mov', type: 'video/quicktime', bytes: 5, unique_id: 'k' }
    expect(decodeImportFileRequest(wire).title).toBe('take')
    expect(hintOf(() => decodeImportFileRequest({ ...wire, bytes: -1 }))).toContain('bytes:')
    expect(hintOf(() => decodeImportFileRequest({ ...wire, name: '' }))).toContain('name:')
    expect(hintOf(() => decodeImportFileRequest({ ...wire, unique_id: undefined }))).toContain('unique_id:')
  })
})

describe('a change of a video', () => {
  it('comes back as it was', () => {
    const input = { title: 'New', thumbnailAtMs: 1500, access: 'signed' as const }
    expect(encodeUpdateVideoRequest(input)).toEqual({ title: 'New', thumbnail_at_ms: 1500, access: 'signed' })
    expect(decodeUpdateVideoRequest(encodeUpdateVideoRequest(input))).toEqual(input)
  })

  it('takes one thumbnail, and something to change', () => {
    const thumbnail = 'data:image/png;base64,AAAA'
    expect(decodeUpdateVideoRequest({ thumbnail })).toEqual({ thumbnail })
    expect(hintOf(() => decodeUpdateVideoRequest({ thumbnail, thumbnail_at_ms: 1 }))).toContain('one of them')
    expect(hintOf(() => decodeUpdateVideoRequest({}))).toContain('something to change')
  })
})

it.each([
  ['C:\\videos\\holiday.mkv', 'holiday'],
  ['https://media.example.com/', 'Imported video'],
  ['https://media.example.com/%E0%A4%A', '%E0%A4%A'],
  ['a%00b.mp4', 'a b'],
  ['.mp4', 'Imported video'],
])('names %s “%s”', (name, title) => {
  expect(importTitle(name)).toBe(title)
})
