import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { RecoveredRecordings } from '../../../src/components/recovered/RecoveredRecordings.js'
import { HippoError } from '../../../src/core/error.js'
import type { RecoveredTake } from '../../../src/recorder/recovery.js'
import { recoveredTakeFixture } from '../../../src/testing/fakeRecovery.js'
import { createFakeEngine } from '../../../src/testing/fakeEngine.js'
import { findings, renderWith } from './support.js'

async function show(...recovered: RecoveredTake[]) {
  const takeFile = { blob: new Blob(['take']), name: 'take.webm' }
  const engine = createFakeEngine({ recovered, takeFile })
  const view = renderWith(engine, <RecoveredRecordings data-testid="list" />)
  if (recovered.length > 0) await screen.findByTestId('list')
  const asked = () => engine.recovery.commands.map(({ type, id }) => `${type} ${id}`)
  return { engine, asked, ...view }
}
const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }))

afterEach(() => vi.restoreAllMocks())

describe('RecoveredRecordings', () => {
  it('is nothing while there is nothing', async () => {
    await show()
    expect(screen.queryByTestId('list')).toBeNull()
  })

  it('says what, when and how far, with the link there is', async () => {
    const { container, engine } = await show(recoveredTakeFixture())
    const item = screen.getByRole('listitem')
    expect(item).toHaveTextContent('Pro edit, full flow')
    expect(item).toHaveTextContent('Nov 12, 2026, 11:00 AM · 1:24 · 24 MB')
    expect(item).toHaveTextContent('Uploading 50%')
    expect(within(item).getByRole('link')).toHaveAttribute(
      'href',
      'https://video.example.com/video/play/fake-take-1',
    )
    expect(await findings(container)).toEqual([])
    engine.recovery.update('take-1', { upload: { status: 'complete' } })
    expect(await screen.findByText('Saved, and ready to share')).toBeVisible()
    await waitFor(() => expect(screen.getAllByRole('status')[0]).toHaveTextContent('is saved'))
    expect(await findings(container)).toEqual([])
  })

  it('resumes what waits or failed, with the sentence why', async () => {
    const error = new HippoError('ticket_expired', 'Expired.')
    const { asked } = await show(recoveredTakeFixture({ upload: { status: 'failed', error } }))
    expect(screen.getByText('Your permission to upload ran out. Try again.')).toBeVisible()
    await press('Resume')
    expect(asked()).toContain('resume take-1')
    expect(screen.getByText('Uploading 50%')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Resume' })).toBeNull()
  })

  it('discards only after it asked, by keyboard too', async () => {
    const { asked } = await show(recoveredTakeFixture())
    await press('Discard')
    expect(screen.getByText('Delete this recording and its link for good?')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Keep' })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    expect(screen.getByRole('button', { name: 'Discard' })).toHaveFocus()
    expect(asked()).not.toContain('discard take-1')
    await press('Discard')
    await press('Discard')
    expect(asked()).toContain('discard take-1')
    expect(screen.queryByTestId('list')).toBeNull()
  })

  it('downloads, and hides what is done', async () => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    const { asked } = await show(
      recoveredTakeFixture({ upload: { status: 'complete' } }),
      recoveredTakeFixture({ id: 'take-2', title: null, upload: { status: 'none' } }),
    )
    // Of the finished one this browser keeps nothing.
    await press('Download')
    await waitFor(() => expect(click).toHaveBeenCalledOnce())
    await press('Hide')
    expect(asked()).toContain('dismiss take-1')
    expect(screen.getByRole('listitem')).toHaveTextContent('Untitled recording')
    expect(screen.getByRole('heading')).toHaveFocus()
  })
})
