import type { HippoErrorCode } from '../core/error.js'
import { type ActivityLabels, activityLabels } from './activity.js'
import { type CommonLabels, commonLabels } from './common.js'
import { type DevicesLabels, devicesLabels } from './devices.js'
import { errorLabels } from './errors.js'
import { type ImportingLabels, importingLabels } from './importing.js'
import { type InteractionsLabels, interactionsLabels } from './interactions.js'
import { type LibraryLabels, libraryLabels } from './library.js'
import { type PlayerLabels, playerLabels } from './player.js'
import { type RecorderLabels, recorderLabels } from './recorder.js'
import { type RecoveryLabels, recoveryLabels } from './recovery.js'
import { type ReportLabels, reportLabels } from './report.js'
import { type RetentionLabels, retentionLabels } from './retention.js'
import { type TimelineLabels, timelineLabels } from './timeline.js'
import { type ViewersLabels, viewersLabels } from './viewers.js'

/** Every word on the screen, by room. A translation that misses one does not compile. */
export interface HippoLabels {
  common: CommonLabels
  recorder: RecorderLabels
  devices: DevicesLabels
  recovery: RecoveryLabels
  report: ReportLabels
  retention: RetentionLabels
  timeline: TimelineLabels
  viewers: ViewersLabels
  activity: ActivityLabels
  player: PlayerLabels
  importing: ImportingLabels
  library: LibraryLabels
  interactions: InteractionsLabels
  /** What a person reads when something failed, by code. */
  errors: Record<HippoErrorCode, string>
}

/** Words of one room to change: a group inside it, like `fields`, may be given in part too. */
type RoomOverrides<Room> = {
  [Key in keyof Room]?: Room[Key] extends string | ((...args: never[]) => string)
    ? Room[Key]
    : Partial<Room[Key]>
}

/** Labels to change; everything left out stays as it is. */
export type HippoLabelOverrides = { [Room in keyof HippoLabels]?: RoomOverrides<HippoLabels[Room]> }

/** Every word in English: the language that is always there. */
export const english: HippoLabels = {
  common: commonLabels,
  recorder: recorderLabels,
  devices: devicesLabels,
  recovery: recoveryLabels,
  report: reportLabels,
  retention: retentionLabels,
  timeline: timelineLabels,
  viewers: viewersLabels,
  activity: activityLabels,
  player: playerLabels,
  importing: importingLabels,
  library: libraryLabels,
  interactions: interactionsLabels,
  errors: errorLabels,
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function lay<Group extends object>(base: Group, over: object | undefined): Group {
  if (!over) return base
  const merged: Record<string, unknown> = Object.fromEntries(Object.entries(base))
  for (const [name, value] of Object.entries(over)) {
    const below = merged[name]
    if (value !== undefined) merged[name] = isGroup(below) && isGroup(value) ? lay(below, value) : value
  }
  return merged as Group
}

/** Lays `overrides` over `labels`, group by group; a missing or undefined word stays as it is. */
export function mergeLabels<Labels extends Partial<HippoLabels>>(
  labels: Labels,
  overrides: HippoLabelOverrides | undefined,
): Labels {
  return lay(labels, overrides)
}
