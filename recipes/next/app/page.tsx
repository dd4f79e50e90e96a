import { Recorder } from 'react-hippo-video'

export default function Page() {
  return (
    <main>
      <h1>Record a video</h1>
      <Recorder />
    </main>
  )
}
