import type { HippoClient } from 'react-hippo-video'
import { createFakeClient, emptyReportFixture } from 'react-hippo-video/testing'

/** What the toolbar offers in place of a story's own backend. */
export type Backend = 'fake' | 'slow' | 'failing' | 'empty'

const slowMs = 3000

/** The backend chosen in the toolbar; null for the story's own. */
export function createBackend(backend: Backend): HippoClient | null {
  switch (backend) {
    case 'fake':
      return null
    case 'slow':
      return createFakeClient({ delayMs: slowMs })
    case 'failing':
      return createFakeClient({ fail: 'server_error' })
    case 'empty':
      return createFakeClient({ reports: [emptyReportFixture()], viewers: [], videos: [], activity: [] })
  }
}
