import '../../../src/styles/index.css'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { WatchRateChart } from '../../../src/components/report/index.js'
import { english } from '../../../src/labels/en/index.js'
import { createFakeClient, deferred, emptyReportFixture } from '../../../src/testing/index.js'
import { axeFindings } from '../axe.js'
import { describeConformance } from '../conformance.js'
import { withClient } from '../withClient.js'

const { fields, watchRateChart: words } = english.report
const card = () => screen.getByRole('region', { name: fields.watchRate })
const inState = (state: string) => waitFor(() => expect(card()).toHaveAttribute('data-state', state))

describe('<WatchRateChart>', () => {
  describeConformance((props) => <WatchRateChart videoId="988" {...props} />, {
    className: 'hippo-watch-rate',
    wrap: (children) => withClient(createFakeClient(), children),
    labels: { overrides: { report: { fields: { watchRate: 'Hoe ver' } } }, text: 'Hoe ver' },
  })

  it('says in a sentence and a table what the bars show', async () => {
    render(withClient(createFakeClient(), <WatchRateChart videoId="988" />))
    await inState('ready')
    expect(card()).toHaveTextContent(words.summary('73%', '45%'))
    await userEvent.click(screen.getByText(words.showTable))
    const table = screen.getByRole('table', { name: fields.watchRate })
    const rows = within(table).getAllByRole('row').slice(1)
    expect(rows.map((row) => row.textContent)).toEqual(['0%00%', '25%327%', '50%218%', '75%19%', '100%545%'])
  })

  it.each([
    ['ltr', ['0% watched: 0 plays', '25% watched: 3 plays', '100% watched: 5 plays']],
    // Bars run as the language does; keys go to the side they show.
    ['rtl', ['100% watched: 5 plays', '75% watched: 1 play', '0% watched: 0 plays']],
  ] as const)('is read bar by bar with the keyboard: %s', async (dir, said) => {
    render(withClient(createFakeClient(), <WatchRateChart videoId="988" />, { dir }))
    await inState('ready')
    await userEvent.tab()
    await userEvent.tab()
    const cursor = screen.getByRole('slider', { name: words.cursor })
    expect(cursor).toHaveFocus()
    for (const [at, key] of ['{Home}', '{ArrowRight}', '{End}'].entries()) {
      await userEvent.keyboard(key)
      expect(cursor.getAttribute('aria-valuetext')).toContain(said[at])
      expect(card()).toHaveTextContent(cursor.getAttribute('aria-valuetext') ?? '')
    }
    const slots = [...card().querySelectorAll<HTMLElement>('.hippo-bar-slot')]
    const sides = slots.map((slot) => slot.getBoundingClientRect().left)
    const marked = slots.find((slot) => 'cursor' in slot.dataset)
    expect(marked?.getBoundingClientRect().left).toBe(Math.max(...sides))
  })

  it.each([
    ['loading', createFakeClient({ scope: 'a', before: () => deferred().promise })],
    ['empty', createFakeClient({ scope: 'b', reports: [emptyReportFixture({ pageLoads: 3 })] })],
    ['error', createFakeClient({ scope: 'c', fail: 'forbidden' })],
    ['ready', createFakeClient({ scope: 'd' })],
  ] as const)('has no finding of axe, and its heading: %s', async (state, client) => {
    const view = render(withClient(client, <WatchRateChart videoId="988" headingLevel={3} />))
    await inState(state)
    expect(screen.getByRole('heading', { level: 3, name: fields.watchRate })).toBeVisible()
    expect(await axeFindings(view.container)).toEqual([])
  })
})
