import type { LeadDetails, VideoInteractions, ViewerAction } from 'react-hippo-video/contract'
import { isMailAddress } from './mail-address.js'
import { invalidRequest } from '../http/error.js'

/** Something that was done in a video, with what its owner's settings say of it. */
export type Deed =
  | { kind: 'annotations'; annotationId: string; text: string; url: string; atMs: number }
  | { kind: 'call_to_actions' }
  | { kind: 'forms'; atMs: number }
  | { kind: 'leads'; lead: LeadDetails; atMs: number }
  | { kind: 'end_screens'; videoId: string }
  | { kind: 'questions'; pollId: string; optionId: string; atMs: number }
  | { kind: 'comments'; text: string; name: string | null; atMs: number }
  | { kind: 'replies'; commentId: string; text: string; name: string | null }
  | { kind: 'reactions'; reaction: string; atMs: number }

/** Reads an action against the settings of its video. @throws ApiError 400 where the video has no such thing */
export function deedOf(settings: VideoInteractions, action: ViewerAction): Deed {
  switch (action.type) {
    case 'annotation': {
      const found = settings.annotations.find(({ id }) => id === action.annotationId)
      if (!found) throw invalidRequest('This video has no such annotation.')
      const { id: annotationId, text, url } = found
      return { kind: 'annotations', annotationId, text, url, atMs: action.atMs }
    }
    case 'form':
      if (settings.form === null) throw invalidRequest('This video has no form.')
      return { kind: 'forms', atMs: action.atMs }
    case 'lead':
      return { kind: 'leads', lead: readLead(settings.form, action.lead), atMs: action.atMs }
    case 'endScreen':
      if (!settings.endScreen?.videoIds.includes(action.videoId)) {
        throw invalidRequest('This video is not on the end screen.')
      }
      return { kind: 'end_screens', videoId: action.videoId }
    case 'question': {
      const { pollId, optionId, atMs } = action
      const { poll } = settings
      if (poll?.id !== pollId || !poll.options.some(({ id }) => id === optionId)) {
        throw invalidRequest('This video has no such question.')
      }
      return { kind: 'questions', pollId, optionId, atMs }
    }
    case 'comment':
      if (!settings.comments) throw invalidRequest('Comments are off.')
      return { kind: 'comments', text: action.text, name: nameOf(action.name), atMs: action.atMs }
    case 'reply':
      if (!settings.comments) throw invalidRequest('Comments are off.')
      return {
        kind: 'replies',
        commentId: action.commentId,
        text: action.text,
        name: nameOf(action.name),
      }
    case 'reaction':
      if (!settings.reactions.includes(action.reaction)) {
        throw invalidRequest('This video does not offer this reaction.')
      }
      return { kind: 'reactions', reaction: action.reaction, atMs: action.atMs }
  }
}

/** Keeps of a form what it asks for. */
function readLead(form: VideoInteractions['form'], given: LeadDetails): LeadDetails {
  if (form === null) throw invalidRequest('This video has no form.')
  const asked = (field: keyof LeadDetails): string | null =>
    form.fields.includes(field) ? nameOf(given[field]) : null
  const lead: LeadDetails = {
    firstName: asked('firstName'),
    lastName: asked('lastName'),
    email: asked('email'),
    phone: asked('phone'),
  }
  if (Object.values(lead).every((value) => value === null)) throw invalidRequest('The form is empty.')
  if (lead.email !== null && !isMailAddress(lead.email)) {
    throw invalidRequest('The form needs a complete e-mail address.')
  }
  return lead
}

function nameOf(given: string | null): string | null {
  return given?.trim() || null
}
