import {
  type ActivityHub,
  createActivityHub,
  createHippoServer,
  type HippoGrant,
  viewerGrant,
} from 'react-hippo-video/server'

// Next may load a module once per route: the hub is kept where all of them find it.
const shared = globalThis as typeof globalThis & { hippoActivity?: ActivityHub }
export const activity = (shared.hippoActivity ??= createActivityHub())

/** Somebody who records, and sees who watched it: under a pseudonym, as the grant says nothing of `pii`. */
function owner(subject: string): HippoGrant {
  const grant = viewerGrant(subject)
  return { ...grant, can: [...grant.can, 'viewers:read'] }
}

const { HIPPO_EMAIL = '', HIPPO_API_KEY = '' } = process.env

export const hippo = createHippoServer({
  baseUrl: process.env.HIPPO_BASE_URL,
  credentials: { email: HIPPO_EMAIL, apiKey: HIPPO_API_KEY },
  authorize(request) {
    // Replace it by your own login: this one knows a single user, by a token from the environment.
    const token = process.env.DEMO_TOKEN
    const cookies = request.headers.get('cookie') ?? ''
    return token && cookies.split('; ').includes(`session=${token}`) ? owner('ada') : null
  },
  activity,
})
