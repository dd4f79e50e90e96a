export interface ViewersLabels {
  title: string
}

export const viewersLabels: ViewersLabels = {
  title: 'Viewers',
}
