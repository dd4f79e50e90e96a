export interface CommonLabels {
  loading: string
  retry: string
  retryingIn: (seconds: number) => string
  unknown: string
  anonymous: string
}

export const commonLabels: CommonLabels = {
  loading: 'Loading…',
  retry: 'Try again',
  retryingIn: (seconds) => `Trying again in ${seconds} s`,
  unknown: 'Unknown',
  anonymous: 'Anonymous',
}
