import type { HippoErrorCode } from '../core/error.js'
import type { ActivityLabels } from './activity.js'
import type { CommonLabels } from './common.js'
import type { DevicesLabels } from './devices.js'
import type { ImportingLabels } from './importing.js'
import type { InteractionsLabels } from './interactions.js'
import type { LibraryLabels } from './library.js'
import type { PlayerLabels } from './player.js'
import type { RecorderLabels } from './recorder.js'
import type { RecoveryLabels } from './recovery.js'
import type { ReportLabels } from './report.js'
import type { RetentionLabels } from './retention.js'
import type { TimelineLabels } from './timeline.js'
import type { ViewersLabels } from './viewers.js'

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
export function mergeLabels<Labels extends HippoLabelOverrides>(
  labels: Labels,
  overrides: HippoLabelOverrides | undefined,
): Labels {
  return lay(labels, overrides)
}

/**
 * Lays what was given over `words`, one after the other. Rooms that `words` has not are left out: a component reads its
 * own alone.
 */
export function wordsWith<Words extends object>(
  words: Words,
  ...given: readonly (HippoLabelOverrides | undefined)[]
): Words {
  return given.reduce<Words>((below, over) => {
    const rooms = Object.entries(over ?? {}).filter(([room]) => room in words)
    return rooms.length > 0 ? lay(below, Object.fromEntries(rooms)) : below
  }, words)
}
