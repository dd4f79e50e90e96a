export { english, mergeLabels } from './labels.js'
export type { HippoLabelOverrides, HippoLabels } from './labels.js'
