import '../../../src/styles/index.css'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { ViewerRows, ViewerTable, type ViewerTableProps } from '../../../src/components/viewers/index.js'
import { toCsv } from '../../../src/components/viewers/csv.js'
import {
  createFakeClient,
  deferred,
  viewerProfileFixture,
  viewerProfilesFixture,
} from '../../../src/testing/index.js'
import { describeConformance } from '../conformance.js'
import { withClient } from '../withClient.js'

const card = () => screen.getByRole('region', { name: 'Viewers' })
const inState = (state: string) => waitFor(() => expect(card()).toHaveAttribute('data-state', state))
const table = () => screen.getByRole('table')
const rows = () => within(table()).getAllByRole('row').slice(1)

async function show(client: ReturnType<typeof createFakeClient>, props: Partial<ViewerTableProps> = {}) {
  const view = render(
    withClient(
      client,
      <ViewerTable {...({ videoId: '988', autoLoad: false, ...props } as ViewerTableProps)} />,
    ),
  )
  await inState('ready')
  return view
}

beforeEach(() => page.viewport(1280, 800))
afterEach(() => vi.restoreAllMocks())

describe('<ViewerRows>', () => {
  describeConformance((props) => <ViewerRows rows={viewerProfilesFixture(2)} {...props} />, {
    className: 'hippo-viewers',
    wrap: (children) => withClient(createFakeClient(), children),
    labels: { overrides: { viewers: { title: 'Kijkers' } }, text: 'Kijkers' },
  })

  it('asks nothing, and says when there is nothing', () => {
    const client = createFakeClient()
    render(withClient(client, <ViewerRows rows={[]} />))
    expect(card()).toHaveTextContent('There are no rows to show.')
    expect(client.calls).toEqual([])
  })
})

describe('marking', () => {
  it('marks rows by boxes with names, all at once, and tells the app ids and rows', async () => {
    const told = vi.fn<NonNullable<ViewerTableProps['onSelectedChange']>>()
    const viewers = [viewerProfileFixture(), viewerProfileFixture({ name: 'Bo', email: 'bo@example.com' })]
    await show(createFakeClient({ viewers }), { onSelectedChange: told })
    const [all, first, second] = screen.getAllByRole<HTMLInputElement>('checkbox')
    expect(first).toHaveAccessibleName('Select Amara Okafor')
    first!.focus()
    await userEvent.keyboard(' ')
    expect(first).toBeChecked()
    expect(all!.indeterminate).toBe(true)
    expect(told).toHaveBeenLastCalledWith(['amara.okafor@example.com'], [viewers[0]])
    expect(card()).toHaveTextContent('1 selected')
    await userEvent.click(all!)
    expect(second).toBeChecked()
    expect(told).toHaveBeenLastCalledWith(['amara.okafor@example.com', 'bo@example.com'], viewers)
    await userEvent.click(all!)
    expect(told).toHaveBeenLastCalledWith([], [])
  })

  it('leaves the marks to the app', async () => {
    await show(createFakeClient({ viewers: [viewerProfileFixture()] }), {
      selected: ['amara.okafor@example.com'],
      getRowId: ({ email }) => email ?? '',
    })
    const box = screen.getByRole('checkbox', { name: 'Select Amara Okafor' })
    expect(box).toBeChecked()
    await userEvent.click(box)
    expect(box).toBeChecked()
  })
})

describe('a press on a row', () => {
  it('is told once, by pointer and by keyboard, and not when a control or a text was meant', async () => {
    const pressed = vi.fn<NonNullable<ViewerTableProps['onRowClick']>>()
    await show(createFakeClient({ viewers: [viewerProfileFixture()] }), {
      onRowClick: pressed,
      selectable: true,
    })
    const row = rows()[0]!
    await userEvent.click(row.querySelector('[data-column="views"]')!)
    expect(pressed).toHaveBeenCalledTimes(1)
    expect(pressed.mock.calls[0]![0]).toEqual(viewerProfileFixture())
    const button = within(row).getByRole('button', { name: /Amara Okafor/ })
    button.focus()
    await userEvent.keyboard('{Enter}')
    expect(pressed).toHaveBeenCalledTimes(2)
    await userEvent.click(within(row).getByRole('checkbox'))
    getSelection()?.selectAllChildren(row.querySelector('[data-column="location"]')!)
    row.querySelector('td[data-column="location"]')!.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect(pressed).toHaveBeenCalledTimes(2)
    getSelection()?.removeAllRanges()
  })

  it('opens details by a button that says whether they are open', async () => {
    const details = vi.fn<NonNullable<ViewerTableProps['renderDetails']>>((row) => (
      <p>All about {row.name}</p>
    ))
    await show(createFakeClient({ viewers: [viewerProfileFixture()] }), { renderDetails: details })
    expect(details).not.toHaveBeenCalled()
    const toggle = screen.getByRole('button', { name: 'Details of Amara Okafor' })
    expect(toggle).toHaveAttribute('aria-expanded', 'false')
    toggle.focus()
    await userEvent.keyboard('{Enter}')
    expect(toggle).toHaveAttribute('aria-expanded', 'true')
    const opened = document.querySelector(`[id="${toggle.getAttribute('aria-controls')}"]`)
    expect(opened).toHaveTextContent('All about Amara Okafor')
    await userEvent.keyboard(' ')
    expect(opened).not.toBeInTheDocument()
    expect(toggle).toHaveFocus()
  })
})

describe('columns', () => {
  it('are chosen in the menu, by keyboard, and one always stays', async () => {
    const chosen = vi.fn<(hidden: readonly string[]) => void>()
    await show(createFakeClient(), { columns: ['viewer', 'views', 'device'], onHiddenColumnsChange: chosen })
    const heads = () =>
      within(table())
        .getAllByRole('columnheader')
        .map((th) => th.getAttribute('abbr'))
    await userEvent.click(screen.getByRole('button', { name: 'Table options' }))
    const box = (name: string) => screen.getByRole('checkbox', { name })
    box('Device').focus()
    await userEvent.keyboard(' ')
    expect(heads()).toEqual(['Viewer', 'Views'])
    expect(chosen).toHaveBeenLastCalledWith(['device'])
    await userEvent.click(box('Viewer'))
    expect(heads()).toEqual(['Views'])
    await userEvent.click(box('Views'))
    expect(heads()).toEqual(['Views'])
    expect(box('Views')).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(box('Device'))
    expect(heads()).toEqual(['Views', 'Device'])
  })
})

describe('files', () => {
  const saved: Blob[] = []
  beforeEach(() => {
    saved.length = 0
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push(blob as Blob)
      return '#'
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  })
  const text = async () =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(await saved.at(-1)!.arrayBuffer())

  it('hold what is shown, in its order, and no formula', async () => {
    const viewers = [
      viewerProfileFixture({ name: '=HYPERLINK("http://example.test")', email: 'a@example.com', views: 2 }),
      viewerProfileFixture({ name: 'Bo, "the" viewer', email: 'b@example.com', views: 9, lastViewed: null }),
    ]
    await show(createFakeClient({ viewers }), {
      columns: ['viewer', 'views', 'lastViewed'],
      defaultSort: { column: 'views', direction: 'descending' },
    })
    await userEvent.click(screen.getByRole('button', { name: 'Table options' }))
    await userEvent.click(screen.getByRole('button', { name: 'Download 2 rows (CSV)' }))
    expect(await text()).toBe(
      [
        '\uFEFFName,Email,Views,Last viewed',
        '"Bo, ""the"" viewer",b@example.com,9,',
        `"'=HYPERLINK(""http://example.test"")",a@example.com,2,2018-12-31T02:23:00.000Z`,
        '',
      ].join('\r\n'),
    )
    expect(screen.getByText('2 rows downloaded')).toBeVisible()
  })

  it('hold all when all is asked for, page by page', async () => {
    const client = createFakeClient({ viewers: viewerProfilesFixture(23) })
    await show(client)
    await userEvent.click(screen.getByRole('button', { name: 'Table options' }))
    await userEvent.click(screen.getByRole('button', { name: 'Download all rows (CSV)' }))
    expect(await screen.findByText('23 rows downloaded')).toBeVisible()
    expect((await text()).trim().split('\r\n')).toHaveLength(24)
  })

  it('can be called off, and say when the rest does not come', async () => {
    const hold = deferred()
    const client = createFakeClient({
      viewers: viewerProfilesFixture(40),
      before: ({ name, args }) => (name === 'viewers.list' && args[1] === 2 ? hold.promise : undefined),
    })
    await show(client, { query: { retry: false } })
    await userEvent.click(screen.getByRole('button', { name: 'Table options' }))
    const all = { name: 'Download all rows (CSV)' }
    await userEvent.click(screen.getByRole('button', all))
    expect(screen.getByRole('progressbar')).toBeVisible()
    expect(screen.getByText('10 read…')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    await act(async () => hold.resolve())
    await waitFor(() => expect(rows()).toHaveLength(20))
    expect(saved).toEqual([])
    expect(client.calls.filter(({ args }) => args[1] === 3)).toEqual([])
    client.fail = 'network'
    await userEvent.click(screen.getByRole('button', all))
    await waitFor(() => expect(screen.getByRole('button', all)).toBeVisible())
    expect(saved).toEqual([])
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+31 6', "'+31 6"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', `"'\t=1"`],
    ['\rx', `"'\rx"`],
    ['\nx', `"'\nx"`],
    ['  =1', "'  =1"],
    ['＝1', "'＝1"],
    ['a=b', 'a=b'],
    ['a\nb', '"a\nb"'],
  ])('neutralise %j', (value, cell) => {
    expect(toCsv([[value, -2, null]])).toBe(`\uFEFF${cell},-2,\r\n`)
  })
})

describe('narrow', () => {
  it('folds the rest into the details where it is narrow', async () => {
    render(
      withClient(
        createFakeClient({ viewers: [viewerProfileFixture()] }),
        <div style={{ width: 360 }}>
          <ViewerTable videoId="988" selectable renderDetails={() => 'More'} />
        </div>,
      ),
    )
    await inState('ready')
    const visible = [...rows()[0]!.children].filter((cell) => getComputedStyle(cell).display !== 'none')
    expect(visible.map((cell) => (cell as HTMLElement).dataset.column)).toEqual([
      'select',
      'viewer',
      'percentPlayed',
      'views',
    ])
    await userEvent.click(screen.getByRole('button', { name: 'Details of Amara Okafor' }))
    expect(within(rows()[1]!).getByText('Sydney, Australia')).toBeVisible()
    expect(card().querySelector('.hippo-viewers-scroll')!.scrollWidth).toBeLessThanOrEqual(card().clientWidth)
  })
})
