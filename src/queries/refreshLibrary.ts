import type { Query, QueryClient } from '@tanstack/react-query'
import { videoKey } from '../client/paging.js'
import type { HippoClient } from '../client/types.js'
import { hippoKeys } from './keys.js'
import type { VideoLibraryPages } from './videoLibraryOptions.js'
import { whenIdle } from './whenIdle.js'

/** Reads page one of the library anew, and that page alone: what is new goes on top, what was there is renewed. */
export async function refreshLibrary(queryClient: QueryClient, client: HippoClient): Promise<void> {
  const queryKey = hippoKeys.videoList(client.scope)
  const find = (): Query<VideoLibraryPages> | undefined =>
    queryClient.getQueryCache().find({ queryKey, exact: true })
  if (!find()?.state.data) return
  const page = await client.videos.list(1)
  const query = find()
  if (!query) return
  await whenIdle(queryClient, query)
  queryClient.setQueryData<VideoLibraryPages>(queryKey, (data) => {
    if (!data) return data
    const read = new Map(page.rows.map((video) => [videoKey(video), video]))
    const known = new Set(data.pages.flatMap((each) => each.rows.map(videoKey)))
    const renewed = data.pages.map((each) => ({
      ...each,
      rows: each.rows.map((video) => read.get(videoKey(video)) ?? video),
    }))
    const newcomers = page.rows.filter((video) => !known.has(videoKey(video)))
    const [first = page, ...others] = renewed
    const top = first === page ? page : { ...first, rows: [...newcomers, ...first.rows] }
    return { ...data, pages: [top, ...others] }
  })
}
