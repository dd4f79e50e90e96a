// What keeps things fresh that are already shown; loaded once something is.
export { holdFeed } from './activityFeeds.js'
export { renewViewers } from './applyEvent.js'
export { showNewViewers } from './showNewViewers.js'
