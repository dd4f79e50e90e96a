import { ClientSideRowModelModule, type ColDef, ModuleRegistry } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { createRoot } from 'react-dom/client'
import { collator, offer, show } from './measure.js'
import type { Person } from './people.js'
import './rivals.css'

ModuleRegistry.registerModules([ClientSideRowModelModule])

const columns: ColDef<Person>[] = [
  { field: 'name', headerName: 'Name', comparator: (a: string, b: string) => collator.compare(a, b) },
  { field: 'email', headerName: 'Email' },
  { field: 'views', headerName: 'Views', valueFormatter: ({ value }) => show.views(value) },
  {
    field: 'percentPlayed',
    headerName: 'Watched',
    valueFormatter: ({ value }) => show.percentPlayed(value),
  },
  {
    colId: 'lastViewed',
    headerName: 'Last viewed',
    valueGetter: ({ data }) => data?.lastViewed.at,
    valueFormatter: ({ value }) => show.lastViewed(value),
  },
]

/** Its rows may stand in the page in another order than they are shown in. */
function names(): string[] {
  return [...document.querySelectorAll<HTMLElement>('.ag-row')]
    .map((row) => ({
      at: Number(row.getAttribute('row-index')),
      name: row.querySelector('[col-id="name"]')?.textContent ?? '',
    }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ name }) => name)
}

offer({
  mount: (rows, into) =>
    createRoot(into).render(
      <div className="rival">
        <AgGridReact<Person> rowData={rows} columnDefs={columns} defaultColDef={{ flex: 1 }} />
      </div>,
    ),
  names,
  head: () => document.querySelector('.ag-header-cell[col-id="name"] .ag-header-cell-label'),
})
