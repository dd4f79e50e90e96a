import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { createSigner } from '../../src/signer.js'

const signer = createSigner(Buffer.alloc(32, 1))

it('reads back what it signed, for the audience it was signed for', () => {
  const token = signer.sign({ aud: 'upload', assetId: '7', exp: 5 })
  expect(signer.verify(token, 'upload')).toEqual({ aud: 'upload', assetId: '7', exp: 5 })
  expect(signer.verify(token, 'beat')).toBeNull()
  expect(createSigner(Buffer.alloc(32, 2)).verify(token, 'upload')).toBeNull()
})

it('believes nothing that was changed', () => {
  const token = signer.sign({ aud: 'upload', assetId: '7' })
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.string({ minLength: 0, maxLength: 2 }), (at, put) => {
      const changed = token.slice(0, at) + put + token.slice(at + 1)
      fc.pre(changed !== token)
      expect(signer.verify(changed, 'upload')).toBeNull()
    }),
  )
  fc.assert(fc.property(fc.string(), (text) => void expect(signer.verify(text, 'upload')).toBeNull()))
})

it('does not take a key for one thing as a key for another', () => {
  const key = signer.derive('preview-key', 'token')
  expect(signer.isDerived('preview-key', 'token', key)).toBe(true)
  expect(signer.isDerived('preview-cookie', 'token', key)).toBe(false)
  expect(signer.isDerived('preview-key', 'tokem', key)).toBe(false)
})
