import { QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { beforeAll, expect, it } from 'vitest'
import { loadParts } from '../../../src/core/part.js'
import { ImportVideo } from '../../../src/components/import/index.js'
import { VideoActions, VideoLibrary } from '../../../src/components/library/index.js'
import { HippoProvider } from '../../../src/provider/HippoProvider.js'
import { capabilitiesOptions, videoLibraryOptions } from '../../../src/queries/index.js'
import { createFakeClient } from '../../../src/testing/fakeClient.js'

const client = createFakeClient()
// What a server has done by the time of its second request.
beforeAll(loadParts)
const render = (children: ReactNode, queryClient = new QueryClient()) =>
  renderToString(
    <HippoProvider client={client} queryClient={queryClient}>
      {children}
    </HippoProvider>,
  )

it('renders on a server before anything is known, and asks nothing', () => {
  expect(render(<ImportVideo />)).toContain('data-state="loading"')
  expect(render(<VideoLibrary />)).toContain('data-state="loading"')
  expect(render(<VideoActions videoId="988" />).replaceAll(/<!--.*?-->/g, '')).toBe('')
  expect(client.calls).toEqual([])
})

it('renders what was read for it beforehand', async () => {
  const cache = new QueryClient()
  await cache.query(capabilitiesOptions(client))
  await cache.infiniteQuery(videoLibraryOptions(client))
  expect(render(<ImportVideo />, cache)).toContain('Choose a file')
  const html = render(
    <VideoLibrary actions={({ id }) => <VideoActions videoId={id} downloadUrl={null} />} />,
    cache,
  )
  expect(html).toContain('Pro edit, full flow')
  expect(html).toContain('Rename')
})
