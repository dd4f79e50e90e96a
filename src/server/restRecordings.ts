import { decodeImportState } from '../contract/app/imports.js'
import { encodeAssetRequest } from '../contract/assetRequest.js'
import { decodeImportAnswer } from '../contract/importing.js'
import { encodeImportFileRequest, encodeImportRequest } from '../contract/importRequest.js'
import {
  decodeCreateAnswer,
  decodeFinishAnswer,
  decodeSubmitAnswer,
  decodeTicketAnswer,
} from '../contract/recording.js'
import { encodeCreateRequest, encodeFinishRequest } from '../contract/recordingRequests.js'
import { decodeUnder } from '../contract/under.js'
import type { HippoRest } from './rest.js'
import type { Upstream } from './upstream.js'

type RecordingCalls = Pick<
  HippoRest,
  | 'createRecording'
  | 'renewTicket'
  | 'finishRecording'
  | 'submitRecording'
  | 'discardRecording'
  | 'importVideo'
  | 'createFileImport'
  | 'getImport'
  | 'cancelImport'
>

/** How videos come into being. */
export function createRecordingCalls(upstream: Upstream): RecordingCalls {
  const recorder = '/api/v1/recorder'
  const importing = '/api/v1/me/video/import'
  const importOf = (videoId: string): string => `${importing}/${encodeURIComponent(videoId)}`
  return {
    createRecording: async (request) =>
      decodeCreateAnswer(await upstream.send('POST', `${recorder}/record/new`, encodeCreateRequest(request))),
    renewTicket: async (assetId) =>
      decodeTicketAnswer(await upstream.send('POST', `${recorder}/ticket`, encodeAssetRequest({ assetId }))),
    finishRecording: async (request) =>
      decodeFinishAnswer(await upstream.send('POST', `${recorder}/preprocess`, encodeFinishRequest(request))),
    submitRecording: async (assetId, input) =>
      decodeSubmitAnswer(
        await upstream.send('POST', `${recorder}/submit`, encodeAssetRequest({ assetId, ...input })),
      ),
    discardRecording: async (assetId) => {
      await upstream.send('DELETE', `${recorder}/video`, encodeAssetRequest({ assetId }))
    },
    importVideo: async (request) =>
      decodeImportAnswer(await upstream.send('POST', importing, encodeImportRequest(request))),
    createFileImport: async (request) =>
      decodeCreateAnswer(await upstream.send('POST', `${importing}/file`, encodeImportFileRequest(request))),
    // Read to see it move, so never a moment old.
    getImport: async (videoId) =>
      decodeUnder(await upstream.get(importOf(videoId), {}, { fresh: true }), 'import', decodeImportState),
    cancelImport: async (videoId) => {
      await upstream.send('DELETE', importOf(videoId))
    },
  }
}
