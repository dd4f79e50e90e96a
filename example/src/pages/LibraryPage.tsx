import { useVideoLibrary } from 'react-hippo-video'
import { Link } from '../route.js'

function duration(ms: number | null): string {
  if (ms === null) return ''
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })

export function LibraryPage() {
  const library = useVideoLibrary()
  if (library.isPending) return <p className="page note">Loading your videos…</p>
  if (library.isError && !library.data) {
    return (
      <div className="page note" role="alert">
        <p>{library.error.message}</p>
        <button type="button" className="hippo-button" onClick={() => library.refetch()}>
          Try again
        </button>
      </div>
    )
  }
  const videos = library.data.pages.flatMap((page) => page.rows)
  if (videos.length === 0) {
    return (
      <p className="page note">
        Nothing here yet. <Link to="/">Record your first video</Link> and it appears.
      </p>
    )
  }
  return (
    <div className="page">
      <div className="intro">
        <h1>Library</h1>
      </div>
      <ul className="grid">
        {videos.map((video) => (
          <li key={video.id}>
            <Link to={`/videos/${video.id}`} className="tile">
              <span className="still">
                {video.thumbnailUrl ? <img src={video.thumbnailUrl} alt="" loading="lazy" /> : null}
                <span className="length">{duration(video.durationMs)}</span>
              </span>
              <strong>{video.title}</strong>
              <small>{video.createdAt?.at ? day.format(video.createdAt.at) : ''}</small>
            </Link>
          </li>
        ))}
      </ul>
      {library.hasNextPage ? (
        <button
          type="button"
          className="hippo-button more"
          aria-disabled={library.isFetchingNextPage}
          onClick={() => {
            if (!library.isFetchingNextPage) void library.fetchNextPage()
          }}
        >
          {library.isFetchingNextPage ? 'Loading…' : 'More videos'}
        </button>
      ) : null}
    </div>
  )
}
