import * as fc from 'fast-check'
import { vi } from 'vitest'
import { type Round, rounds } from './answers.js'
import type { Expected } from './expected.js'
import { afterMore, blemish, expect } from './oracle.js'
import { createServer, type Server } from './server.js'
import { createStage, type Stage } from './stage.js'

/** Letters alone: a figure in an error cannot have come from the name. */
function nameOf(number: number): string {
  return `case-${[...String(number)].map((digit) => String.fromCharCode(97 + Number(digit))).join('')}`
}

const told = (value: unknown): string => JSON.stringify(value)?.slice(0, 1500) ?? ''

function problem(stage: Stage, part: string, { states, check, more }: Expected): string | null {
  const element = stage.element(part)
  if (!element) return 'is gone'
  const state = element.dataset.state ?? 'none'
  if (!states.includes(state)) return `shows ${state}, not ${states.join(' or ')}`
  const button = element.querySelector('.hippo-list-more button')
  if (more !== undefined && more !== (button !== null)) return more ? 'offers no more' : 'offers more'
  return check?.(element) ?? blemish(element)
}

/** Waits until the component shows what it should, and tells what is wrong where it does not. */
async function watch(stage: Stage, part: string, expected: Expected): Promise<string | null> {
  let found: string | null = null
  const isRight = (): boolean => {
    found = problem(stage, part, expected)
    return found === null || found === 'is gone'
  }
  await vi.waitUntil(isRight, { timeout: patienceMs, interval: 3 }).catch(() => {})
  return found
}

/** Beyond this a component is taken to have settled on what it shows. */
const patienceMs = 10_000

/** Plays one round: tells what each component showed that it should not have. */
async function play(server: Server, stage: Stage, number: number, round: Round): Promise<string[]> {
  const name = nameOf(number)
  const wrong: string[] = []
  server.give(name, round)
  stage.show(name)
  const expected = expect(round)
  for (const [part, each] of Object.entries(expected)) {
    const found = await watch(stage, part, each)
    const answered = round[(part === 'watchRate' ? 'report' : part) as keyof Round]
    if (found) wrong.push(`${part} ${found}\n  answered: ${told(answered)}`)
  }
  for (const part of ['viewers', 'lead', 'library'] as const) {
    const button = stage.element(part)?.querySelector<HTMLElement>('.hippo-list-more button')
    if (!expected[part]?.more || !button) continue
    button.click()
    const found = await watch(stage, part, afterMore(round[part], part === 'library' ? 'videos' : 'viewers'))
    if (found) wrong.push(`${part} with more ${found}\n  answered: ${told(round[part])}`)
  }
  const errors = stage.errors()
  return [...wrong, ...errors.map((each) => `${each.slice(0, 600)}\n  answered: ${told(round)}`)]
}

/**
 * Plays so many rounds, each with a dozen answers, on one page; tells what was wrong in the first in which anything
 * was, and by which seed it comes again.
 */
export async function playAll(seed: number, count: number): Promise<string[]> {
  const server = createServer()
  const stage = createStage(server.fetch)
  try {
    for (const [number, round] of fc.sample(rounds, { seed, numRuns: count }).entries()) {
      const wrong = await play(server, stage, number, round)
      if (wrong.length > 0) return [`VITE_FUZZ_SEED=${seed}, round ${number}`, ...wrong]
    }
    return []
  } finally {
    stage.close()
  }
}
