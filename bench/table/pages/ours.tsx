import { createRoot } from 'react-dom/client'
import { createClient, HippoProvider, ViewerRows } from 'react-hippo-video'
import { loadParts } from 'react-hippo-video/testing'
import 'react-hippo-video/styles.css'
import { offer } from './measure.js'

const client = createClient({ endpoint: '/api/hippo' })
const cells = () => document.querySelectorAll<HTMLElement>('tbody [data-column="name"]')

offer({
  // Like the rivals’ code, which is in their pages from the start.
  ready: loadParts,
  mount: (rows, into) =>
    createRoot(into).render(
      <HippoProvider client={client}>
        <ViewerRows rows={rows} columns={['name', 'email', 'views', 'percentPlayed', 'lastViewed']} />
      </HippoProvider>,
    ),
  names: () => Array.from(cells(), (cell) => cell.querySelector('bdi')?.textContent ?? ''),
  head: () => document.querySelector('thead [data-column="name"] .hippo-viewers-sort'),
})
