import { parseViewerQuery } from '../contract/viewerQuery.js'
import type { Granted } from './granted.js'

/** Erases a person: from the account's figures, and from what the activity remembers. */
export async function eraseGranted({ access, account, hub }: Granted, leadEmail: string): Promise<void> {
  access.need('viewers:erase')
  parseViewerQuery({ leadEmail })
  const email = leadEmail.trim()
  try {
    await account.rest.eraseViewer(email)
  } finally {
    // Last, as an event could have come in meanwhile; and also where the API cannot erase.
    await hub?.erase(email)
    account.forget()
  }
}
