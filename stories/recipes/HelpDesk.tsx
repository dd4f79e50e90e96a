import { type ReactNode, useState } from 'react'
import { RecordButton, RecorderScope, RecordingTimer, ShareLink, useRecorder } from 'react-hippo-video'

export function HelpDesk({ customer }: { customer: string }): ReactNode {
  // Above the router of your app, so that a recording outlives a change of page.
  return (
    <RecorderScope>
      <Reply customer={customer} />
    </RecorderScope>
  )
}

function Reply({ customer }: { customer: string }): ReactNode {
  const [text, setText] = useState('Thank you! I will show you on my screen:')
  const recorder = useRecorder({
    config: { screen: true },
    // The link works from the first second; what is watched early says that it is being recorded.
    on: { record_initiated: ({ video }) => setText((before) => `${before}\n${video.recordedUrl}`) },
  })
  return (
    <form style={{ display: 'grid', gap: 12, maxWidth: 560 }}>
      <label htmlFor="reply">Reply to {customer}</label>
      <textarea
        id="reply"
        rows={5}
        value={text}
        onChange={({ target }) => setText(target.value)}
        style={{ font: 'inherit', padding: 12 }}
      />
      <div style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
        <RecordButton recorder={recorder} />
        <RecordingTimer recorder={recorder} />
      </div>
      <ShareLink recorder={recorder} />
    </form>
  )
}
