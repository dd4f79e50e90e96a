/** Words that several components share. Seconds come as a number and as text in the provider's locale. */
export interface CommonLabels {
  loading: string
  retry: string
  retrying: string
  retryingIn: (seconds: number, text: string) => string
  /** A value nobody knows. */
  unknown: string
  /** A person nobody knows. */
  anonymous: string
  /** Name of the button that explains `subject`. */
  about: (subject: string) => string
  /** Said when what is shown could not be refreshed. */
  stale: string
}

export const commonLabels: CommonLabels = {
  loading: 'Loading…',
  retry: 'Try again',
  retrying: 'Trying again…',
  retryingIn: (_seconds, text) => `Trying again in ${text} s`,
  unknown: 'Unknown',
  anonymous: 'Anonymous',
  about: (subject) => `About “${subject}”`,
  stale: 'These are the last known figures.',
}
