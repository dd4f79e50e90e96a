/* oxlint-disable jsx-a11y/control-has-associated-label, react/incompatible-library -- it is measured as it is used */
import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactElement, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { collator, offer, show } from './measure.js'
import type { Person } from './people.js'
import './rivals.css'

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

const columns: ColumnDef<typeof features, Person>[] = [
  {
    accessorKey: 'name',
    header: 'Name',
    sortFn: (a, b) => collator.compare(a.original.name, b.original.name),
  },
  { accessorKey: 'email', header: 'Email' },
  { accessorKey: 'views', header: 'Views', cell: ({ row }) => show.views(row.original.views) },
  {
    accessorKey: 'percentPlayed',
    header: 'Watched',
    cell: ({ row }) => show.percentPlayed(row.original.percentPlayed),
  },
  {
    id: 'lastViewed',
    accessorFn: (row) => row.lastViewed.at,
    header: 'Last viewed',
    cell: ({ row }) => show.lastViewed(row.original.lastViewed.at),
  },
]

function People({ rows }: { rows: Person[] }): ReactElement {
  const box = useRef<HTMLDivElement>(null)
  const table = useTable({ features, columns, data: rows })
  const { rows: sorted } = table.getRowModel()
  const virtual = useVirtualizer({
    count: sorted.length,
    estimateSize: () => 40,
    getScrollElement: () => box.current,
    overscan: 5,
  })
  return (
    <div ref={box} className="rival">
      <table>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <th key={header.id}>
                  <button
                    type="button"
                    data-head={header.column.id}
                    onClick={header.column.getToggleSortingHandler()}
                  >
                    <table.FlexRender header={header} />
                  </button>
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = sorted[index]
            if (!row) return null
            return (
              <tr key={row.id} style={{ transform: `translateY(${start}px)` }}>
                {row.getAllCells().map((cell) => (
                  <td key={cell.id} data-cell={cell.column.id}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

offer({
  mount: (rows, into) => createRoot(into).render(<People rows={rows} />),
  names: () =>
    Array.from(document.querySelectorAll('[data-cell="name"]'), ({ textContent }) => textContent ?? ''),
  head: () => document.querySelector('[data-head="name"]'),
})
