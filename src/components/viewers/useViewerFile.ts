'use client'

import { useEffect, useRef, useState } from 'react'
import type { ViewerProfile } from '../../hooks/data.js'
import { saveFile } from '../../hooks/saveFile.js'
import type { ViewersLabels } from '../../labels/viewers.js'
import type { ChosenColumns } from './chosenColumns.js'
import { useArranged } from './useArranged.js'
import { viewerFile } from './viewerFile.js'
import type { ViewerTableModel } from './viewerTableModel.js'

/** How far a file is. */
export type ViewerFileState =
  | { status: 'idle' }
  | { status: 'reading'; count: number }
  | { status: 'saved'; count: number }
  /** The rest did not come; what did is in the table. */
  | { status: 'failed' }

export interface UseViewerFileResult {
  state: ViewerFileState
  /** How many rows are here. */
  count: number
  saveLoaded: () => void
  /** Reads the rest, page by page, and saves all. */
  saveAll: () => Promise<void>
  cancel: () => void
}

/** Writes the rows of a table into a file among the downloads. */
export function useViewerFile(
  table: ViewerTableModel,
  { offered, shown }: ChosenColumns,
  fileName: string,
  fields: ViewersLabels['fields'],
): UseViewerFileResult {
  const { source } = table
  const { profiles, arrange } = useArranged(table, offered)
  const [state, setState] = useState<ViewerFileState>({ status: 'idle' })
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])
  const save = (rows: readonly ViewerProfile[]): void => {
    const blob = new Blob([viewerFile(rows, shown, fields)], { type: 'text/csv;charset=utf-8' })
    saveFile({ blob, name: `${fileName}.csv` })
    setState({ status: 'saved', count: rows.length })
  }
  const saveAll = async (): Promise<void> => {
    const control = new AbortController()
    running.current = control
    let read = source.profiles
    let { hasMore } = source
    while (hasMore) {
      setState({ status: 'reading', count: read.length })
      const answer = await source.loadMore()
      if (control.signal.aborted) return
      if (answer.failed) {
        setState({ status: 'failed' })
        return
      }
      read = answer.profiles
      hasMore = answer.hasMore
    }
    save(arrange(read))
  }
  return {
    state,
    count: profiles.length,
    saveLoaded: () => save(profiles),
    saveAll,
    cancel: () => {
      running.current?.abort()
      setState({ status: 'idle' })
    },
  }
}
