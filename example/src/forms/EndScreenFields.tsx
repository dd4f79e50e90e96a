import { useVideoLibrary } from 'react-hippo-video'
import { Field } from './Field.js'
import type { Draft, Problems } from './interactionsDraft.js'

type EndScreen = Draft['endScreen']

interface EndScreenFieldsProps {
  videoId: string
  endScreen: EndScreen
  problems: Problems
  onChange: (endScreen: EndScreen) => void
}

/** What to watch next: videos of the library, in the order they were ticked. */
export function EndScreenFields({ videoId, endScreen, problems, onChange }: EndScreenFieldsProps) {
  const { title, videoIds } = endScreen
  const library = useVideoLibrary()
  const others = (library.data?.pages ?? []).flatMap((page) => page.rows).filter(({ id }) => id !== videoId)
  const toggle = (id: string, on: boolean) =>
    onChange({ ...endScreen, videoIds: on ? [...videoIds, id] : videoIds.filter((each) => each !== id) })
  return (
    <>
      <Field
        label="Heading"
        value={title}
        problem={problems['end.title']}
        onChange={(event) => onChange({ ...endScreen, title: event.target.value })}
      />
      <fieldset className="ticks" aria-label="Videos to watch next">
        {library.isPending ? <p className="field-hint">Loading your videos…</p> : null}
        {library.data && others.length === 0 ? (
          <p className="field-hint">There is no other video yet.</p>
        ) : null}
        {others.map((video) => (
          <label className="tick" key={video.id}>
            <input
              type="checkbox"
              checked={videoIds.includes(video.id)}
              onChange={(event) => toggle(video.id, event.target.checked)}
            />
            <bdi>{video.title}</bdi>
          </label>
        ))}
      </fieldset>
      {library.hasNextPage ? (
        <button type="button" className="hippo-button add" onClick={() => void library.fetchNextPage()}>
          More videos
        </button>
      ) : null}
      {problems['end.videos'] ? <p className="hippo-field-problem">{problems['end.videos']}</p> : null}
    </>
  )
}
