import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import { headers } from 'next/headers'
import { ReportCard, videoReportOptions, ViewerTable } from 'react-hippo-video'
import { hippo } from '../../../lib/hippo'

/** The report is read while the page is made, so that it stands there before any script runs. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const request = new Request('http://localhost', { headers: new Headers(await headers()) })
  const queryClient = new QueryClient()
  await queryClient.prefetchQuery(videoReportOptions(hippo.clientFor(request), id))
  return (
    <main>
      <HydrationBoundary state={dehydrate(queryClient)}>
        <ReportCard videoId={id} />
        <ViewerTable videoId={id} />
      </HydrationBoundary>
    </main>
  )
}
