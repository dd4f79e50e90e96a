import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ShareLink, useUpdateVideo } from 'react-hippo-video'
import { client } from '../client.js'
import { Field } from '../forms/Field.js'
import '../forms.css'

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

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    personal.mutate(email)
  }

  const error = update.error ?? personal.error
  return (
    <section className="hippo-card settings wide" aria-labelledby="sharing">
      <header>
        <h2 id="sharing" className="hippo-title">
          Sharing
        </h2>
      </header>
      <fieldset className="group">
        <legend>Who may watch</legend>
        {access.map(({ value, label }) => (
          <label className="tick" key={value}>
            <input
              type="radio"
              name="access"
              disabled={update.isPending}
              onChange={() => update.mutate({ access: value })}
            />
            {label}
          </label>
        ))}
        <output>{update.isSuccess ? 'Saved.' : null}</output>
      </fieldset>
      <form className="group" onSubmit={onSubmit}>
        <div className="fields option">
          <Field
            label="A personal link for"
            type="email"
            required
            placeholder="ada@example.com"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
          <button type="submit" className="hippo-button" aria-disabled={personal.isPending}>
            Make the link
          </button>
        </div>
      </form>
      {error ? <p role="alert">{error.message}</p> : null}
      {personal.data ? <ShareLink url={personal.data.shareUrl} /> : null}
    </section>
  )
}
