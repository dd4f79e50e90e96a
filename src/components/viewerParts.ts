// What other lists share with the viewers'.
export { LoadMore } from './viewers/LoadMore.js'
