import { randomBytes, randomInt } from 'node:crypto'
import type { VideoIds } from './links.js'

/** Ids of a video that begins now: digits, as Hippo's are; random, so that one tells nothing about another. */
export function newVideoIds(): VideoIds {
  return { id: digits(), asset_id: digits(), token: randomBytes(32).toString('base64url') }
}

function digits(): string {
  return String(randomInt(1e11, 2 ** 47))
}
