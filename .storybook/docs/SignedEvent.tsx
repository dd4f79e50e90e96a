import { type ReactNode, useEffect, useId, useState } from 'react'
import { encodeWebhookEvent, webhookEventTypes, type WebhookEventType } from 'react-hippo-video/contract'
import { signWebhook, verifyWebhook, WebhookError } from 'react-hippo-video/webhooks'
import { sampleEvent } from '../../sandbox/src/webhooks/sample-event.js'

const sender = 'the-secret-of-this-page'
const sentAt = Date.UTC(2026, 10, 12, 9, 30)

const bodyOf = (type: WebhookEventType): string =>
  JSON.stringify(encodeWebhookEvent(sampleEvent(type, 'sample', sentAt)), null, 2)

interface Outcome {
  headers: Record<string, string>
  ok: boolean
  said: string
}

/** Signs what was sent, and verifies what arrived, as a server would. */
async function deliver(sent: string, arrived: string, secret: string): Promise<Outcome> {
  const headers = await signWebhook(sent, sender, { id: 'msg_sample', timestamp: sentAt })
  try {
    const { raw: _, ...event } = await verifyWebhook(arrived, headers, {
      secrets: secret,
      clock: () => sentAt,
    })
    return { headers, ok: true, said: JSON.stringify(event, null, 2) }
  } catch (error) {
    if (!(error instanceof WebhookError)) throw error
    return { headers, ok: false, said: `${error.problem}: ${error.message} ${error.hint ?? ''}` }
  }
}

/** A webhook signed and verified in this page, by the functions that a server calls: change what arrives, and see. */
export function SignedEvent(): ReactNode {
  const id = useId()
  const [type, setType] = useState<WebhookEventType>('VideoCTA')
  const [body, setBody] = useState(() => bodyOf(type))
  const [secret, setSecret] = useState(sender)
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  useEffect(() => {
    let shown = true
    void deliver(bodyOf(type), body, secret).then((next) => {
      if (shown) setOutcome(next)
    })
    return () => {
      shown = false
    }
  }, [type, body, secret])

  const choose = (next: WebhookEventType): void => {
    setType(next)
    setBody(bodyOf(next))
  }

  return (
    <section className="docs-signed sb-unstyled" aria-label="A signed event">
      <div>
        <label htmlFor={`${id}-type`}>Event</label>
        <select
          id={`${id}-type`}
          value={type}
          onChange={({ target }) => {
            const next = webhookEventTypes.find((name) => name === target.value)
            if (next) choose(next)
          }}
        >
          {webhookEventTypes.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor={`${id}-secret`}>The receiver’s secret</label>
        <input id={`${id}-secret`} value={secret} onChange={({ target }) => setSecret(target.value)} />
      </div>
      <div>
        <label htmlFor={`${id}-body`}>Body, as it arrives</label>
        <textarea
          id={`${id}-body`}
          rows={14}
          spellCheck={false}
          value={body}
          onChange={({ target }) => setBody(target.value)}
        />
      </div>
      {outcome ? (
        <div>
          <h4>Its headers</h4>
          <dl>
            {Object.entries(outcome.headers).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <h4>What verifyWebhook() says</h4>
          <output data-ok={outcome.ok}>
            <strong>{outcome.ok ? 'Verified' : 'Refused'}</strong>
            <span>{outcome.said}</span>
          </output>
        </div>
      ) : null}
    </section>
  )
}
