export { RetentionChart } from './lazy/RetentionChart.js'
export type { RetentionChartProps, RetentionChartState } from './RetentionChart.js'
