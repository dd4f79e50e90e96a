import type { CreatedRecording, CreateRecordingInput } from '../contract/app/recordings.js'
import type { Granted } from './granted.js'
import { sha256Hex } from './hash.js'
import { checkId } from './identifiers.js'

/** Creates a recording that belongs to whom the grant is for. */
export async function createRecording(
  granted: Granted,
  input: CreateRecordingInput,
): Promise<CreatedRecording> {
  const { access, account, grant } = granted
  access.need('recordings:write')
  const { subject } = grant
  // Bound to the subject: somebody else's key, guessed or repeated, must not give somebody else's recording.
  const idempotencyKey = await sha256Hex(`${subject}\n${input.idempotencyKey}`)
  const { config, title } = input
  const created = await account.rest.createRecording({ config, title, owner: subject, idempotencyKey })
  account.ownership.remember(created.video.assetId, { videoId: created.video.videoId, owner: subject })
  return created
}

/** Gives the asset id back if the grant may touch that recording. */
export async function ownRecording({ access }: Granted, assetId: string): Promise<string> {
  access.need('recordings:write')
  await access.needRecording(checkId(assetId))
  return assetId
}
