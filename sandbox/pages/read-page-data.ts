import { type PageData, pageDataId } from '../src/pages/page-data.js'

/** Reads what the server wrote into the page. */
export function readPageData(): PageData {
  return JSON.parse(document.getElementById(pageDataId)?.textContent ?? 'null') as PageData
}
