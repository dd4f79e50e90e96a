import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'
import { VideoPlayer } from 'react-hippo-video'
import type { InPageServer } from './inPageServer.js'

export interface InPageVideosProps {
  server: InPageServer
  /** What records them. */
  children: ReactNode
}

/** A way to record, with the videos that came of it: their links lead to their players. */
export function InPageVideos({ server, children }: InPageVideosProps): ReactNode {
  const { videos } = server
  const shown = useSyncExternalStore(videos.subscribe, videos.get, videos.get)
  const page = useRef<HTMLDivElement>(null)
  const places = useRef(new Map<string, HTMLElement>())
  useEffect(() => {
    const here = page.current
    // A share link opens a page of its own, and that page would have a memory of its own.
    function follow(event: MouseEvent): void {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const place = link && places.current.get(server.videoAt(link.href)?.videoId ?? '')
      if (!place) return
      event.preventDefault()
      place.scrollIntoView({ block: 'nearest' })
      place.focus()
    }
    here?.addEventListener('click', follow)
    return () => here?.removeEventListener('click', follow)
  }, [server])
  return (
    <div ref={page} style={{ display: 'grid', gap: 16, maxWidth: 704 }}>
      {children}
      {shown.map(({ videoId, title, playback, fileName }) => (
        <section
          key={videoId}
          ref={(place) => {
            if (place) places.current.set(videoId, place)
            return () => {
              places.current.delete(videoId)
            }
          }}
          tabIndex={-1}
          aria-label={title}
          style={{ display: 'grid', gap: 8 }}
        >
          <VideoPlayer playback={playback} />
          <p className="hippo-soft">
            There is no server: its link leads here, and works on this page alone.{' '}
            {playback.status === 'ready' && (
              <>
                A reload forgets the video.{' '}
                <a href={playback.downloadUrl} download={fileName}>
                  Download “{title}”
                </a>
              </>
            )}
          </p>
        </section>
      ))}
    </div>
  )
}
