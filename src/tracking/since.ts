import type { Pass } from '../contract/app/beat.js'
import { missing } from './coverage.js'
import { shortestMs } from './passes.js'

/** What a log of passes has gained since it was `known`: its last pass may have grown, and others have followed. */
export function since(passes: readonly Pass[], known: readonly Pass[]): Pass[] {
  const goesOn = known.every(([start], index) => passes[index]?.[0] === start)
  // A log that was drawn together meanwhile tells coverage alone.
  const gained = goesOn
    ? passes.map(([start, end], index): Pass => [known[index]?.[1] ?? start, end])
    : missing(passes, known)
  return gained.filter(([start, end]) => end - start >= shortestMs)
}
