import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as contract from 'react-hippo-video/contract'
import * as any from './arbitraries.js'

/** Encodes, sends through JSON as the wire does, decodes, and expects the very same. */
function survives<T>(
  name: string,
  values: fc.Arbitrary<T>,
  encode: (value: T) => unknown,
  decode: (wire: unknown) => unknown,
): void {
  test(`${name} survives encoding and decoding`, () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(decode(JSON.parse(JSON.stringify(encode(value))))).toEqual(value)
      }),
      { numRuns: 300 },
    )
  })
}

survives('a configuration', any.config, contract.encodeRecordingConfig, contract.decodeRecordingConfig)
survives('a report', any.report, contract.encodeReport, contract.decodeReport)
survives('a page of viewers', any.viewerPage, contract.encodeViewerPage, contract.decodeViewerPage)
survives(
  'a page of viewers in both spellings',
  any.viewerPage,
  (page) => contract.encodeViewerPage(page, { spelling: 'both' }),
  contract.decodeViewerPage,
)
survives('a video', any.video, contract.encodeVideo, contract.decodeVideo)
survives('a page of videos', any.videoPage, contract.encodeVideoPage, contract.decodeVideoPage)
survives('an import answer', any.importAnswer, contract.encodeImportAnswer, contract.decodeImportAnswer)
survives(
  'a created recording',
  any.created,
  (value) => contract.encodeCreateAnswer(value),
  contract.decodeCreateAnswer,
)
survives('a ticket', any.ticket, contract.encodeTicketAnswer, contract.decodeTicketAnswer)
survives('a finished recording', any.finished, contract.encodeFinishAnswer, contract.decodeFinishAnswer)
survives('a submission', any.submitted, contract.encodeSubmitAnswer, contract.decodeSubmitAnswer)
survives('a creation', any.createRequest, contract.encodeCreateRequest, contract.decodeCreateRequest)
survives('a finish', any.finishRequest, contract.encodeFinishRequest, contract.decodeFinishRequest)
survives(
  'a call about a recording',
  any.assetRequest,
  contract.encodeAssetRequest,
  contract.decodeAssetRequest,
)
survives('missing text', any.maybe, contract.encodeMissing, (wire) => contract.decodeMissing(wire as string))
survives(
  'an event',
  any.event,
  (event) => contract.encodeRecorderEvent(event as contract.RecorderEvent),
  (wire) => {
    const { name, data } = wire as { name: string; data?: unknown }
    return contract.decodeRecorderEvent(name, data)
  },
)

survives('our own report', any.report, (value) => value, contract.decodeVideoReport)
survives('our own page of viewers', any.viewerPage, (value) => value, contract.decodeViewerProfilePage)
survives('our own created recording', any.created, (value) => value, contract.decodeCreatedRecording)
survives('our own ticket', any.ticket, (value) => value, contract.decodeUploadTicket)
survives('our own finish', any.finished, (value) => value, contract.decodeFinishedRecording)
