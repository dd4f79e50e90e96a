// What keeps things fresh that are already shown; loaded once something is.
export { createActivityFeed } from './activityFeed.js'
export { currentFeed, holdFeed } from './activityFeeds.js'
export { applyEvent, renewViewers } from './applyEvent.js'
export { showNewViewers } from './showNewViewers.js'
