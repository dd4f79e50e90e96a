import type { Playback } from 'react-hippo-video/contract'

/** What the shell tells the page's script, as JSON in the page. */
export interface PageData {
  /** The link to share, also where the state is read. */
  shareUrl: string
  playback: Playback
  /** "Recorded 12 Nov 2026", ready to print. */
  recorded: string
  /** Shown to the person who recorded, before anybody else can play. */
  preview: boolean
  /** Who watches, signed: sent along when the state is read, and in the hello. */
  pass: string | null
}

/** Id of the script element that holds it. */
export const pageDataId = 'page-data'
