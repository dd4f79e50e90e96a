export { RetentionChart } from './lazy/RetentionChart.js'
export type { RetentionChartProps } from './RetentionChart.js'
export type { RetentionChartState } from './RetentionContent.js'
