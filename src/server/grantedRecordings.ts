import type { CreatedFileImport, ImportFileInput, ImportUrlInput } from '../contract/app/imports.js'
import type { CreatedRecording, CreateRecordingInput } from '../contract/app/recordings.js'
import type { ImportAnswer } from '../contract/types.js'
import type { Granted } from './granted.js'
import { sha256Hex } from './hash.js'
import { checkId } from './identifiers.js'

/** Adds the owner. The key is bound to the subject: somebody else's, guessed or repeated, gives nobody's recording. */
async function owned<Input extends { idempotencyKey: string }>(
  { grant: { subject } }: Granted,
  input: Input,
): Promise<Input & { owner: string }> {
  const idempotencyKey = await sha256Hex(`${subject}\n${input.idempotencyKey}`)
  return { ...input, owner: subject, idempotencyKey }
}

function remember({ account, grant }: Granted, { video }: CreatedRecording): void {
  account.ownership.remember({ videoId: video.videoId, owner: grant.subject }, video.assetId)
}

/** Creates a recording that belongs to whom the grant is for. */
export async function createRecording(
  granted: Granted,
  input: CreateRecordingInput,
): Promise<CreatedRecording> {
  granted.access.need('recordings:write')
  const created = await granted.account.rest.createRecording(await owned(granted, input))
  remember(granted, created)
  return created
}

/** Opens the upload of a file; from then on it is like a recording of whom the grant is for. */
export async function importFile(granted: Granted, input: ImportFileInput): Promise<CreatedFileImport> {
  granted.access.need('recordings:write')
  const created = await granted.account.rest.createFileImport(await owned(granted, input))
  remember(granted, created)
  return created
}

/** Imports by address; the video belongs to whom the grant is for. */
export async function importUrl(granted: Granted, input: ImportUrlInput): Promise<ImportAnswer> {
  const { access, account, grant } = granted
  access.need('recordings:write')
  const answer = await account.rest.importVideo(await owned(granted, input))
  account.ownership.remember({ videoId: answer.videoId, owner: grant.subject })
  return answer
}

/** Gives the asset id back if the grant may touch that recording. */
export async function ownRecording({ access }: Granted, assetId: string): Promise<string> {
  access.need('recordings:write')
  await access.needRecording(checkId(assetId))
  return assetId
}

/** Gives the video id back if the grant may touch that import. */
export async function ownImport({ access }: Granted, videoId: string): Promise<string> {
  access.need('recordings:write')
  await access.needImport(checkId(videoId))
  return videoId
}
