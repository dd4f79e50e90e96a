import { conversationLabel } from './atOnce.js'
import type { PluralForms } from './plural.js'
import { plural } from './plural.js'

/** What a form may ask for. */
export type LeadField = 'firstName' | 'lastName' | 'email' | 'phone'

/** Words of what viewers do in a video: over the picture, and below it. Owners write the rest themselves. */
export interface InteractionsLabels {
  /** Added, unseen, to a link that opens in a new tab. */
  newTab: string
  /** Closes a form or a poll without an answer. */
  skip: string
  /** Closes it after the answer. */
  goOn: string
  sending: string

  // The lead form.
  fields: Record<LeadField, string>
  /** Added to the name of a field that may stay empty. */
  optional: (field: string) => string
  missing: Record<LeadField, string>
  invalidEmail: string
  leadSent: string
  leadSentHint: string

  // The poll.
  vote: string
  noVote: string
  results: string
  /** One answer's share: a number of votes and a share as text in the provider's locale. */
  votes: (count: number, text: string, share: string) => string

  // The end of the video.
  replay: string
  /** Name of the list of videos to watch next. */
  playlist: string

  // Below the picture.
  conversation: string
  reactions: string
  react: (reaction: string, text: string) => string
  reacted: (reaction: string, text: string) => string
  comments: string
  commentCount: (count: number, text: string) => string
  noComments: string
  noCommentsHint: string
  /** Field in which a comment is written. */
  comment: string
  /** The same for an answer to `name`. */
  replyTo: (name: string) => string
  reply: string
  cancel: string
  send: string
  yourName: string
  /** Where in the video a comment belongs. */
  commentsAt: (time: string) => string
  /** Name of the button that goes there. */
  goTo: (time: string) => string
  /** Said once a comment is there. */
  commentSent: string
}

const voteForms: PluralForms = { one: 'vote', other: 'votes' }
const commentForms: PluralForms = { one: 'comment', other: 'comments' }

export const interactionsLabels: InteractionsLabels = {
  newTab: 'opens in a new tab',
  skip: 'Skip',
  goOn: 'Continue',
  sending: 'Sending…',
  fields: { firstName: 'First name', lastName: 'Last name', email: 'Email', phone: 'Phone' },
  optional: (field) => `${field} (optional)`,
  missing: {
    firstName: 'Enter your first name.',
    lastName: 'Enter your last name.',
    email: 'Enter your email address.',
    phone: 'Enter your phone number.',
  },
  invalidEmail: 'Enter an email address like name@example.com.',
  leadSent: 'Thank you',
  leadSentHint: 'Your details are on their way.',
  vote: 'Vote',
  noVote: 'Choose one of the answers.',
  results: 'Results so far',
  votes: (count, text, share) => `${text} ${plural('en', count, voteForms)}, ${share}`,
  replay: 'Watch again',
  playlist: 'Watch next',
  conversation: conversationLabel,
  reactions: 'Reactions',
  react: (reaction, text) => `React with ${reaction}, ${text} so far`,
  reacted: (reaction, text) => `You reacted with ${reaction}, ${text} so far`,
  comments: 'Comments',
  commentCount: (count, text) => `${text} ${plural('en', count, commentForms)}`,
  noComments: 'No comments yet',
  noCommentsHint: 'Yours would be the first. It stays with the moment you write it at.',
  comment: 'Write a comment',
  replyTo: (name) => `Reply to ${name}`,
  reply: 'Reply',
  cancel: 'Cancel',
  send: 'Send',
  yourName: 'Your name',
  commentsAt: (time) => `At ${time}`,
  goTo: (time) => `Go to ${time}`,
  commentSent: 'Your comment is there.',
}
