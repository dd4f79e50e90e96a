import type { HippoErrorCode } from '../core/error.js'
import { type CommonLabels, commonLabels } from './common.js'
import { errorLabels } from './errors.js'
import { type PlayerLabels, playerLabels } from './player.js'
import { type RecorderLabels, recorderLabels } from './recorder.js'
import { type ReportLabels, reportLabels } from './report.js'
import { type ViewersLabels, viewersLabels } from './viewers.js'

/** Every word on the screen, by room. A translation that misses one does not compile. */
export interface HippoLabels {
  common: CommonLabels
  recorder: RecorderLabels
  report: ReportLabels
  viewers: ViewersLabels
  player: PlayerLabels
  /** What a person reads when something failed, by code. */
  errors: Record<HippoErrorCode, string>
}

/** Labels to change; everything left out stays as it is. */
export type HippoLabelOverrides = { [Room in keyof HippoLabels]?: Partial<HippoLabels[Room]> }

export const english: HippoLabels = {
  common: commonLabels,
  recorder: recorderLabels,
  report: reportLabels,
  viewers: viewersLabels,
  player: playerLabels,
  errors: errorLabels,
}

/** Lays `overrides` over `labels`, room by room. */
export function mergeLabels(labels: HippoLabels, overrides: HippoLabelOverrides | undefined): HippoLabels {
  if (!overrides) return labels
  return {
    common: { ...labels.common, ...overrides.common },
    recorder: { ...labels.recorder, ...overrides.recorder },
    report: { ...labels.report, ...overrides.report },
    viewers: { ...labels.viewers, ...overrides.viewers },
    player: { ...labels.player, ...overrides.player },
    errors: { ...labels.errors, ...overrides.errors },
  }
}
