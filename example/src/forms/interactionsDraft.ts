import type { LeadFormField, VideoInteractions } from 'react-hippo-video/contract'

/** What is being written: every field as text, and what is switched off kept for when it comes on again. */
export interface Draft {
  callToAction: { on: boolean; text: string; url: string; at: string }
  annotations: { id: string; text: string; url: string; from: string; to: string }[]
  form: { on: boolean; title: string; button: string; at: string; fields: LeadFormField[] }
  poll: { on: boolean; id: string; question: string; at: string; options: { id: string; text: string }[] }
  endScreen: { on: boolean; title: string; videoIds: string[] }
  comments: boolean
  reactions: string
}

/** What is wrong, by the path of the field. */
export type Problems = Record<string, string>

export const newId = (): string => crypto.randomUUID().slice(0, 8)
const seconds = (ms: number): string => String(ms / 1000)

export function toDraft(settings: VideoInteractions): Draft {
  const { callToAction: cta, annotations, form, poll, endScreen, comments, reactions } = settings
  return {
    callToAction: {
      on: cta !== null,
      text: cta?.text ?? '',
      url: cta?.url ?? '',
      at: seconds(cta?.startMs ?? 0),
    },
    annotations: annotations.map(({ id, text, url, startMs, endMs }) => ({
      id,
      text,
      url,
      from: seconds(startMs),
      to: seconds(endMs),
    })),
    form: {
      on: form !== null,
      title: form?.title ?? 'Tell us who you are',
      button: form?.button ?? 'Send',
      at: seconds(form?.startMs ?? 0),
      fields: form?.fields ?? ['firstName', 'email'],
    },
    poll: {
      on: poll !== null,
      id: poll?.id ?? newId(),
      question: poll?.question ?? '',
      at: seconds(poll?.startMs ?? 0),
      options: poll?.options ?? [
        { id: newId(), text: '' },
        { id: newId(), text: '' },
      ],
    },
    endScreen: {
      on: endScreen !== null,
      title: endScreen?.title ?? 'Watch next',
      videoIds: endScreen?.videoIds ?? [],
    },
    comments,
    reactions: reactions.join(' '),
  }
}

/** Reads the draft: settings to save, or what is wrong with it. */
export function readDraft(draft: Draft): { settings: VideoInteractions } | { problems: Problems } {
  const problems: Problems = {}
  const text = (path: string, value: string): string => {
    if (value.trim() === '') problems[path] = 'Write something here.'
    if (value.trim().length > 200) problems[path] = 'At most 200 letters.'
    return value.trim()
  }
  const address = (path: string, value: string): string => {
    const isAddress = /^https?:\/\//i.test(value.trim()) && URL.canParse(value.trim())
    if (!isAddress) problems[path] = 'A whole address, from https:// on.'
    return value.trim()
  }
  const time = (path: string, value: string): number => {
    const at = Number(value)
    if (value.trim() === '' || !(at >= 0)) problems[path] = 'Seconds from the beginning, 0 or more.'
    return Math.round(at * 1000)
  }
  const { callToAction: cta, form, poll, endScreen } = draft
  const settings: VideoInteractions = {
    callToAction: cta.on
      ? {
          text: text('cta.text', cta.text),
          url: address('cta.url', cta.url),
          startMs: time('cta.at', cta.at),
        }
      : null,
    annotations: draft.annotations.map(({ id, ...each }) => {
      const startMs = time(`${id}.from`, each.from)
      const endMs = time(`${id}.to`, each.to)
      if (endMs <= startMs) problems[`${id}.to`] = 'Later than it begins.'
      return { id, text: text(`${id}.text`, each.text), url: address(`${id}.url`, each.url), startMs, endMs }
    }),
    form: form.on
      ? {
          title: text('form.title', form.title),
          button: text('form.button', form.button),
          startMs: time('form.at', form.at),
          fields: form.fields,
        }
      : null,
    poll: poll.on
      ? {
          id: poll.id,
          question: text('poll.question', poll.question),
          startMs: time('poll.at', poll.at),
          options: poll.options.map(({ id, text: option }) => ({ id, text: text(`poll.${id}`, option) })),
        }
      : null,
    endScreen: endScreen.on
      ? { title: text('end.title', endScreen.title), videoIds: endScreen.videoIds }
      : null,
    comments: draft.comments,
    reactions: [...new Set(draft.reactions.split(/\s+/).filter(Boolean))],
  }
  if (form.on && form.fields.length === 0) problems['form.fields'] = 'Ask for something.'
  if (endScreen.on && endScreen.videoIds.length === 0) problems['end.videos'] = 'Choose at least one video.'
  if (endScreen.videoIds.length > 12) problems['end.videos'] = 'At most twelve.'
  if (settings.reactions.length > 8) problems.reactions = 'At most eight.'
  if (settings.reactions.some((each) => each.length > 16)) problems.reactions = 'Each a sign or a short word.'
  return Object.keys(problems).length > 0 ? { problems } : { settings }
}
