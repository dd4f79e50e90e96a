import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../client.js'
import { DeliveryList } from '../forms/DeliveryList.js'
import { WebhookForm } from '../forms/WebhookForm.js'
import '../forms.css'

/** Where this account's events go, and how they got there. */
export function WebhookPage() {
  const cache = useQueryClient()
  // What was removed does not stand in the form as if it were still there.
  const [removals, setRemovals] = useState(0)
  const endpoint = useQuery({
    queryKey: ['webhook'],
    queryFn: ({ signal }) => client.webhook.get({ signal }),
    // What is being written is not replaced by what was saved.
    staleTime: Infinity,
  })
  const test = useMutation({
    mutationFn: () => client.webhook.test(),
    onSettled: () => cache.invalidateQueries({ queryKey: ['webhook', 'deliveries'] }),
  })
  const remove = useMutation({
    mutationFn: () => client.webhook.remove(),
    onSuccess: () => {
      cache.setQueryData(['webhook'], null)
      setRemovals(removals + 1)
    },
  })
  return (
    <div className="page record">
      <div className="intro">
        <h1>Webhook</h1>
        <p>What happens to your videos, sent to your own server as it happens, and signed.</p>
      </div>
      <section className="hippo-card settings" aria-labelledby="endpoint">
        <header>
          <h2 className="hippo-title" id="endpoint">
            Endpoint
          </h2>
          {endpoint.data ? (
            <span className="hippo-soft">{endpoint.data.state === 'active' ? 'Active' : 'Switched off'}</span>
          ) : null}
        </header>
        {endpoint.isPending ? <p className="field-hint">Loading…</p> : null}
        {endpoint.error ? <p role="alert">{endpoint.error.message}</p> : null}
        {endpoint.isSuccess ? <WebhookForm key={removals} endpoint={endpoint.data} /> : null}
      </section>
      {endpoint.data ? (
        <section className="hippo-card settings" aria-labelledby="deliveries">
          <header>
            <h2 className="hippo-title" id="deliveries">
              Last deliveries
            </h2>
            <div className="header-actions">
              <button
                type="button"
                className="hippo-button"
                aria-disabled={test.isPending}
                onClick={() => {
                  if (!test.isPending) test.mutate()
                }}
              >
                {test.isPending ? 'Sending…' : 'Send a test'}
              </button>
              <button
                type="button"
                className="hippo-button"
                data-kind="quiet"
                onClick={() => remove.mutate()}
              >
                Remove the webhook
              </button>
            </div>
          </header>
          <output>{test.isSuccess ? 'The test is on its way.' : null}</output>
          {(test.error ?? remove.error) ? <p role="alert">{(test.error ?? remove.error)?.message}</p> : null}
          <DeliveryList />
        </section>
      ) : null}
    </div>
  )
}
