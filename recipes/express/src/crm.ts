import { setTimeout as wait } from 'node:timers/promises'

interface Lead {
  firstName: string | null
  lastName: string | null
  email: string | null
  phone: string | null
}

const tries = 3

/**
 * Puts a lead into the CRM under its mail address, so that the same person twice is one lead. Tries again while the
 * CRM is busy; what it throws in the end makes the webhook come again later.
 */
export async function upsertLead(lead: Lead, videoId: string): Promise<void> {
  if (!lead.email) return
  const url = `${process.env.CRM_URL}/leads/${encodeURIComponent(lead.email.toLowerCase())}`
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(url, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...lead, cameFrom: `video ${videoId}` }),
      signal: AbortSignal.timeout(5000),
    }).catch(() => null)
    if (response?.ok) return
    if (attempt === tries)
      throw new Error(`The CRM did not take the lead (${response?.status ?? 'no answer'}).`)
    await wait(200 * 2 ** attempt)
  }
}
