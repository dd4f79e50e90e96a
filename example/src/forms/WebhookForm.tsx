import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import {
  type SaveWebhookInput,
  type WebhookEndpoint,
  type WebhookEventType,
  webhookEventTypes,
} from 'react-hippo-video/contract'
import { client } from '../client.js'
import { Field } from './Field.js'

const words: Record<WebhookEventType, string> = {
  VideoPlayedSessions: 'Somebody watched a video',
  VideoCreated: 'A video was created',
  VideoCTA: 'Somebody pressed a call to action',
  VideoLeadGenaration: 'Somebody left their details',
  VideoAnnotation: 'Somebody opened an annotation',
}

type Problems = Partial<Record<'url' | 'secret' | 'events', string>>

function check(url: string, secret: string, events: readonly string[], hasSecret: boolean): Problems {
  const problems: Problems = {}
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) problems.url = 'A whole address, from https:// on.'
  if (secret === '' ? !hasSecret : secret.length < 8) problems.secret = 'At least eight letters or digits.'
  if (secret !== secret.trim())
    problems.secret = 'Without spaces before or after it: they would be part of it.'
  if (events.length === 0) problems.events = 'Choose at least one.'
  return problems
}

function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
}

/** Where events are sent, signed with what, and which. */
export function WebhookForm({ endpoint }: { endpoint: WebhookEndpoint | null }) {
  const cache = useQueryClient()
  const [url, setUrl] = useState(endpoint?.url ?? '')
  const [secret, setSecret] = useState('')
  const [events, setEvents] = useState<readonly WebhookEventType[]>(endpoint?.events ?? webhookEventTypes)
  const [problems, setProblems] = useState<Problems>({})
  const form = useRef<HTMLFormElement>(null)
  const save = useMutation({
    mutationFn: (input: SaveWebhookInput) => client.webhook.save(input),
    onSuccess: (kept) => {
      cache.setQueryData(['webhook'], kept)
      setSecret('')
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    const found = check(url.trim(), secret, events, endpoint !== null)
    setProblems(found)
    if (Object.keys(found).length > 0) {
      // After the messages are there, so that the first of them is read with its field.
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    save.mutate({ url: url.trim(), events: [...events], ...(secret !== '' && { secret }) })
  }
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <fieldset className="group">
        <legend className="hippo-visually-hidden">Endpoint</legend>
        <Field
          label="Address"
          type="url"
          required
          dir="ltr"
          placeholder="https://example.com/hooks/video"
          value={url}
          problem={problems.url}
          onChange={(event) => setUrl(event.target.value)}
        />
        <div className="fields option">
          <Field
            label="Secret"
            required={endpoint === null}
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            value={secret}
            placeholder={endpoint ? 'Unchanged' : undefined}
            hint={
              endpoint
                ? 'It is never shown again. With a new one, events are signed with both for a while.'
                : 'Give it to your server too: it proves that an event came from here.'
            }
            problem={problems.secret}
            onChange={(event) => setSecret(event.target.value)}
          />
          <button type="button" className="hippo-button" onClick={() => setSecret(newSecret())}>
            Generate one
          </button>
        </div>
      </fieldset>
      <fieldset className="group" aria-describedby={problems.events ? 'webhook-events-problem' : undefined}>
        <legend>Events</legend>
        {webhookEventTypes.map((type) => (
          <label className="tick" key={type}>
            <input
              type="checkbox"
              aria-invalid={problems.events ? true : undefined}
              checked={events.includes(type)}
              onChange={(event) => {
                const others = events.filter((each) => each !== type)
                setEvents(event.target.checked ? [...others, type] : others)
              }}
            />
            {words[type]} <code>{type}</code>
          </label>
        ))}
        {problems.events ? (
          <p className="hippo-field-problem" id="webhook-events-problem">
            {problems.events}
          </p>
        ) : null}
      </fieldset>
      <footer>
        <output>{save.isSuccess ? 'Saved. Events are sent from now on.' : null}</output>
        {save.error ? <p role="alert">{save.error.message}</p> : null}
        <button type="submit" className="hippo-button" data-kind="accent" aria-disabled={save.isPending}>
          {save.isPending ? 'Saving…' : 'Save'}
        </button>
      </footer>
    </form>
  )
}
