import * as v from 'valibot'
import { decodeWith } from '../decodeWith.js'
import { amount, text, whole } from './fields.js'
import type { CreateRecordingInput, FinishRecordingInput, SubmitRecordingInput } from './recordings.js'

const title = v.optional(v.pipe(v.string(), v.maxLength(500)))

const createSchema = v.object({
  config: v.object({
    screen: v.optional(v.boolean()),
    camera: v.optional(v.boolean()),
    microphone: v.optional(v.boolean()),
    systemAudio: v.optional(v.boolean()),
    resolution: v.optional(v.picklist([1080, 720, 480, 360])),
    separateLayer: v.optional(v.boolean()),
    initiator: v.optional(v.pipe(v.string(), v.maxLength(200))),
  }),
  title,
  idempotencyKey: v.pipe(text, v.maxLength(200)),
})

/** Reads what a browser asks to create; unknown keys are dropped. @throws HippoError `invalid_request` */
export function decodeCreateRecordingInput(body: unknown): CreateRecordingInput {
  return decodeWith(createSchema, body, 'The request to create a recording', 'invalid_request')
}

const finishSchema = v.object({ bytes: whole, durationMs: amount })

/** Reads what a browser says when the last byte is up. @throws HippoError `invalid_request` */
export function decodeFinishRecordingInput(body: unknown): FinishRecordingInput {
  return decodeWith(finishSchema, body, 'The request to finish a recording', 'invalid_request')
}

const submitSchema = v.object({ title })

/** Reads a submission. @throws HippoError `invalid_request` */
export function decodeSubmitRecordingInput(body: unknown): SubmitRecordingInput {
  return decodeWith(submitSchema, body, 'The request to submit a recording', 'invalid_request')
}
