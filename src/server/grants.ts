import { type HippoGrant, permissions } from './grant.js'

/*
 * |                                            | viewer      | analyst     | admin         |
 * | ------------------------------------------ | ----------- | ----------- | ------------- |
 * | library and reports                        | own         | all         | all           |
 * | who watched                                | –           | all, masked | all, in clear |
 * | look a lead up by mail address             | –           | –           | yes           |
 * | what happens, live                         | own, masked | all, masked | all, in clear |
 * | change, remove and restore a video         | own         | –           | all           |
 * | make a personal link                       | own         | –           | all           |
 * | a pass for oneself                         | own         | all         | all           |
 * | record and import; keep or discard         | own         | –           | all           |
 * | the account's webhook                      | –           | –           | yes           |
 * | erase a person                             | –           | –           | yes           |
 */

/** Grant of somebody who records and looks after their own videos. `videos` widens or narrows that. @default 'own' */
export function viewerGrant(subject: string, videos: HippoGrant['videos'] = 'own'): HippoGrant {
  return {
    subject,
    can: ['videos:read', 'videos:write', 'videos:share', 'reports:read', 'recordings:write', 'activity:read'],
    videos,
    pii: false,
  }
}

/** Grant of somebody who reads every figure and no name, and changes nothing. */
export function analystGrant(subject: string): HippoGrant {
  return {
    subject,
    can: ['videos:read', 'reports:read', 'viewers:read', 'activity:read'],
    videos: 'all',
    pii: false,
  }
}

/** Grant of somebody who may do everything with every video of the account. */
export function adminGrant(subject: string): HippoGrant {
  return { subject, can: permissions, videos: 'all', pii: true }
}
