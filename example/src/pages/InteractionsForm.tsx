import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import type { VideoInteractions } from 'react-hippo-video/contract'
import { client } from '../client.js'
import { AnnotationFields } from '../forms/AnnotationFields.js'
import { EndScreenFields } from '../forms/EndScreenFields.js'
import { Field } from '../forms/Field.js'
import { type Draft, type Problems, readDraft, toDraft } from '../forms/interactionsDraft.js'
import { LeadFormFields } from '../forms/LeadFormFields.js'
import { PollFields } from '../forms/PollFields.js'
import { Switched } from '../forms/Switched.js'
import '../forms.css'

/** What viewers may do in a video. */
export function InteractionsForm({ videoId }: { videoId: string }) {
  const settings = useQuery({
    queryKey: ['interactions', videoId],
    queryFn: ({ signal }) => client.videos.interactions(videoId, { signal }),
    // What is being written is not replaced by what was saved.
    staleTime: Infinity,
  })
  return (
    <section className="hippo-card settings wide" aria-labelledby="interactions">
      <header>
        <h2 className="hippo-title" id="interactions">
          What viewers may do
        </h2>
      </header>
      {settings.isPending ? <p className="field-hint">Loading…</p> : null}
      {settings.error ? (
        <p role="alert">
          {settings.error.message}{' '}
          <button type="button" className="hippo-button" onClick={() => void settings.refetch()}>
            Try again
          </button>
        </p>
      ) : null}
      {settings.data ? <Fields key={videoId} videoId={videoId} saved={settings.data} /> : null}
    </section>
  )
}

function Fields({ videoId, saved }: { videoId: string; saved: VideoInteractions }) {
  const cache = useQueryClient()
  const [draft, setDraft] = useState(() => toDraft(saved))
  const [problems, setProblems] = useState<Problems>({})
  const form = useRef<HTMLFormElement>(null)
  const save = useMutation({
    mutationFn: (input: VideoInteractions) => client.videos.saveInteractions(videoId, input),
    onSuccess: (kept) => cache.setQueryData(['interactions', videoId], kept),
  })
  const set = (change: Partial<Draft>) => {
    save.reset()
    setDraft({ ...draft, ...change })
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    const read = readDraft(draft)
    setProblems('problems' in read ? read.problems : {})
    if ('settings' in read) save.mutate(read.settings)
    // After the messages are there, so that the first of them is read with its field.
    else setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  const { callToAction: cta, form: lead, poll, endScreen } = draft
  const count = Object.keys(problems).length
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <Switched legend="Call to action" on={cta.on} onChange={(on) => set({ callToAction: { ...cta, on } })}>
        <div className="fields">
          <Field
            label="Words on the button"
            value={cta.text}
            problem={problems['cta.text']}
            onChange={(event) => set({ callToAction: { ...cta, text: event.target.value } })}
          />
          <Field
            label="Leads to"
            type="url"
            placeholder="https://…"
            value={cta.url}
            problem={problems['cta.url']}
            onChange={(event) => set({ callToAction: { ...cta, url: event.target.value } })}
          />
          <Field
            label="From second"
            type="number"
            min={0}
            step="any"
            value={cta.at}
            problem={problems['cta.at']}
            onChange={(event) => set({ callToAction: { ...cta, at: event.target.value } })}
          />
        </div>
      </Switched>
      <AnnotationFields
        annotations={draft.annotations}
        problems={problems}
        onChange={(annotations) => set({ annotations })}
      />
      <Switched legend="Lead form" on={lead.on} onChange={(on) => set({ form: { ...lead, on } })}>
        <LeadFormFields form={lead} problems={problems} onChange={(next) => set({ form: next })} />
      </Switched>
      <Switched legend="Poll" on={poll.on} onChange={(on) => set({ poll: { ...poll, on } })}>
        <PollFields poll={poll} problems={problems} onChange={(next) => set({ poll: next })} />
      </Switched>
      <Switched
        legend="End screen"
        on={endScreen.on}
        onChange={(on) => set({ endScreen: { ...endScreen, on } })}
      >
        <EndScreenFields
          videoId={videoId}
          endScreen={endScreen}
          problems={problems}
          onChange={(next) => set({ endScreen: next })}
        />
      </Switched>
      <fieldset className="group">
        <legend>Comments and reactions</legend>
        <label className="tick">
          <input
            type="checkbox"
            checked={draft.comments}
            onChange={(event) => set({ comments: event.target.checked })}
          />
          Viewers may comment and reply
        </label>
        <Field
          label="Reactions on offer"
          value={draft.reactions}
          placeholder="👍 ❤️ 🎉"
          hint="Up to eight, with a space between them. Leave it empty for none."
          problem={problems.reactions}
          onChange={(event) => set({ reactions: event.target.value })}
        />
      </fieldset>
      <footer>
        <output>
          {save.isSuccess ? 'Saved. Viewers see it from now on.' : null}
          {count > 0 ? `${count} ${count === 1 ? 'field needs' : 'fields need'} another look.` : null}
        </output>
        {save.error ? <p role="alert">{save.error.message}</p> : null}
        <button type="submit" className="hippo-button" data-kind="accent" aria-disabled={save.isPending}>
          {save.isPending ? 'Saving…' : 'Save'}
        </button>
      </footer>
    </form>
  )
}
