import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { ShareLink, useUpdateVideo } from 'react-hippo-video'
import { client } from '../client.js'

const access = [
  { value: 'open', label: 'Anybody with the link' },
  { value: 'signed', label: 'Only people with a personal link' },
  { value: 'account', label: 'Only people of this account' },
] as const

/** Who may watch a video, and a link that says who opens it. */
export function SharingForm({ videoId }: { videoId: string }) {
  const update = useUpdateVideo(videoId)
  const personal = useMutation({ mutationFn: (email: string) => client.videos.pass(videoId, { email }) })
  const [email, setEmail] = useState('')
  const id = useId()

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    personal.mutate(email)
  }

  return (
    <section className="hippo-card form" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="hippo-title">
        Sharing
      </h2>
      <label className="field">
        <span>Who may watch</span>
        <select
          defaultValue=""
          disabled={update.isPending}
          onChange={(event) => {
            const chosen = access.find(({ value }) => value === event.target.value)
            if (chosen) update.mutate({ access: chosen.value })
          }}
        >
          <option value="" disabled>
            Choose…
          </option>
          {access.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <form onSubmit={onSubmit} className="field">
        <label htmlFor={`${id}-email`}>A personal link for</label>
        <span className="row">
          <input
            id={`${id}-email`}
            type="email"
            required
            placeholder="ada@example.com"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
          <button type="submit" className="hippo-button" disabled={personal.isPending}>
            Make the link
          </button>
        </span>
      </form>
      <output>
        {update.error ? <p role="alert">{update.error.message}</p> : null}
        {update.isSuccess ? <p>Saved.</p> : null}
        {personal.error ? <p role="alert">{personal.error.message}</p> : null}
        {personal.data ? <ShareLink url={personal.data.shareUrl} /> : null}
      </output>
    </section>
  )
}
