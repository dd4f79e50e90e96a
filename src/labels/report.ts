export interface ReportLabels {
  title: string
}

export const reportLabels: ReportLabels = {
  title: 'Report',
}
