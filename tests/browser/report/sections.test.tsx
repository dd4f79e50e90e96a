import '../../../src/styles/index.css'
import { render, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ReportCard, type ReportSection } from '../../../src/components/report/index.js'
import { english } from '../../../src/labels/en/index.js'
import { createFakeClient, videoReportFixture } from '../../../src/testing/index.js'
import { withClient } from '../withClient.js'

const card = () => screen.getByRole('region')
const ready = () => waitFor(() => expect(card()).toHaveAttribute('data-state', 'ready'))
const step = (name: string) => card().querySelector(`[data-step="${name}"]`)
const { noAverage } = english.report

describe('the funnel of <ReportCard>', () => {
  it.each([
    [{ pageLoads: 15, plays: 13, viewers: 10 }, '15 page loads', '87% of page loads', '1.3 plays per viewer'],
    [{ pageLoads: 1, plays: 1, viewers: 1 }, '1 page load', '100% of page loads', '1 play per viewer'],
    [{ pageLoads: 1000, plays: 1, viewers: 1 }, '1,000 page loads', '1% of page loads', '1 play per viewer'],
    [{ pageLoads: 4, plays: 0, viewers: 0 }, '4 page loads', '0% of page loads', noAverage],
    // Counted otherwise by a backend: no share above the whole.
    [{ pageLoads: 2, plays: 3, viewers: 0 }, '2 page loads', '3 plays', noAverage],
    [{ pageLoads: 0, plays: 1, viewers: 1 }, '0 page loads', '1 play', '1 play per viewer'],
  ])('of %o says %s, %s, %s', async (counts, ...said) => {
    render(
      withClient(
        createFakeClient({ reports: [videoReportFixture(counts)] }),
        <ReportCard videoId="988" sections={['funnel']} />,
      ),
    )
    await ready()
    const texts = ['pageLoads', 'plays', 'viewers'].map(
      (name) => step(name)?.querySelector('dd')?.textContent,
    )
    expect(texts).toEqual(said)
  })

  it('draws plays as their share of page loads', async () => {
    render(withClient(createFakeClient(), <ReportCard videoId="988" sections={['funnel']} />))
    await ready()
    const shares = ['pageLoads', 'plays'].map((name) =>
      step(name)?.querySelector('.hippo-track > svg')?.getAttribute('width'),
    )
    expect(shares).toEqual(['100%', `${1300 / 15}%`])
  })
})

describe('<ReportCard sections>', () => {
  const found: Record<ReportSection, string> = {
    figures: '.hippo-figures',
    funnel: '[data-field="funnel"]',
    watchRate: '[data-field="watchRate"]',
    actions: '[data-field="actions"]',
    region: '[data-field="popularRegion"]',
  }

  it.each([
    [undefined, Object.keys(found)],
    [['region', 'figures'] as const, ['figures', 'region']],
    [['watchRate'] as const, ['watchRate']],
    [[], []],
  ])('%o shows %o', async (sections, expected) => {
    render(withClient(createFakeClient(), <ReportCard videoId="988" sections={sections} />))
    await ready()
    const shown = Object.entries(found).filter(([, selector]) => card().querySelector(selector))
    expect(shown.map(([name]) => name)).toEqual(expected)
  })
})
