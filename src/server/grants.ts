import type { HippoGrant } from './grant.js'

/*
 * |                                    | viewer | analyst | admin |
 * | ---------------------------------- | ------ | ------- | ----- |
 * | library and reports                | own    | all     | all   |
 * | who watched                        | –      | all, masked | all, in clear |
 * | look a lead up by mail address     | –      | –       | yes   |
 * | record; keep or discard one's own  | yes    | –       | yes   |
 * | keep or discard somebody else's    | –      | –       | yes   |
 */

/** Grant of somebody who records and looks after their own videos. `videos` widens or narrows that. @default 'own' */
export function viewerGrant(subject: string, videos: HippoGrant['videos'] = 'own'): HippoGrant {
  return { subject, can: ['videos:read', 'reports:read', 'recordings:write'], videos, pii: false }
}

/** Grant of somebody who reads every figure and no name, and records nothing. */
export function analystGrant(subject: string): HippoGrant {
  return { subject, can: ['videos:read', 'reports:read', 'viewers:read'], videos: 'all', pii: false }
}

/** Grant of somebody who may do everything with every video of the account. */
export function adminGrant(subject: string): HippoGrant {
  return {
    subject,
    can: ['videos:read', 'reports:read', 'viewers:read', 'recordings:write'],
    videos: 'all',
    pii: true,
  }
}
