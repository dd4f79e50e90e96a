/** What the tus server sends when a hook throws it. */
export interface Refusal {
  status_code: number
  body: string
}

export const refusals = {
  noTicket: {
    status_code: 401,
    body: 'The upload ticket is missing or forged: ask for a new one.\n',
  },
  oldTicket: { status_code: 403, body: 'The upload ticket has expired: ask for a new one.\n' },
  otherAsset: { status_code: 403, body: 'The upload ticket is for another recording.\n' },
  unknown: { status_code: 404, body: 'There is no such upload.\n' },
  discarded: { status_code: 410, body: 'This recording was discarded.\n' },
  expired: { status_code: 410, body: 'This upload was not resumed in time and is closed.\n' },
  badMetadata: {
    status_code: 400,
    body: 'Upload-Metadata must name asset_id, filetype (a video or audio type) and layer (lower-case letters); offset_ms, where it is there, is a number.\n',
  },
  otherLength: {
    status_code: 400,
    body: 'Upload-Length must be the number of bytes that the import announced.\n',
  },
} satisfies Record<string, Refusal>

/** Refuses a creation because of another upload, and says which. */
export interface SecondUpload extends Refusal {
  otherId: string
}

/** A layer is uploaded once: whoever lost its address is told where it goes on. */
export function secondUpload(otherId: string): SecondUpload {
  return {
    status_code: 409,
    body: 'This layer of the recording has an upload with bytes already: resume the one at Location.\n',
    otherId,
  }
}
