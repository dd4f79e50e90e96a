// What other panels share with the recorder's.
export { Announcer, useAnnounce } from './recorder/Announcer.js'
export { ShareLink } from './recorder/ShareLink.js'
export { useBothRefs } from './recorder/useBothRefs.js'
export { useKeepFocus } from './recorder/useKeepFocus.js'
