/** What the embed script says beside the words of the recorder and of imports. */
export interface EmbedLabels {
  close: string
  camera: string
  review: string
  /** Instead of the app's `forbidden`: a page is refused where it is not listed, or names another account. */
  forbidden: string
}

export const embedLabels: EmbedLabels = {
  close: 'Close',
  camera: 'Your camera',
  review: 'Your recording',
  forbidden: 'This page is not allowed to record for this account. Tell whoever runs the page.',
}
