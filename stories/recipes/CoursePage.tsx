import type { ReactNode } from 'react'
import { ReportCard, RetentionChart, useVideo, VideoLibrary, VideoPlayer } from 'react-hippo-video'

const columns = {
  display: 'grid',
  gap: 24,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 400px), 1fr))',
  alignItems: 'start',
} as const

export function CoursePage({ lessonId }: { lessonId: string }): ReactNode {
  const { data: lesson } = useVideo(lessonId)
  return (
    <main style={{ display: 'grid', gap: 24 }}>
      <h1 style={{ margin: 0, fontSize: 24 }}>Hooks in an afternoon</h1>
      <div style={columns}>
        {lesson?.shareUrl && <VideoPlayer shareUrl={lesson.shareUrl} />}
        <RetentionChart videoId={lessonId} />
      </div>
      <VideoLibrary getVideoHref={({ id }) => `#lessons/${id}`} />
      <ReportCard videoId={lessonId} />
    </main>
  )
}
