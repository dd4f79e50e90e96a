import { DataGrid, type GridColDef } from '@mui/x-data-grid'
import { createRoot } from 'react-dom/client'
import { collator, offer, show } from './measure.js'
import type { Person } from './people.js'
import './rivals.css'

const columns: GridColDef<Person>[] = [
  {
    field: 'name',
    headerName: 'Name',
    flex: 1,
    sortComparator: (a: string, b: string) => collator.compare(a, b),
  },
  { field: 'email', headerName: 'Email', flex: 1 },
  { field: 'views', headerName: 'Views', flex: 1, type: 'number', valueFormatter: show.views },
  { field: 'percentPlayed', headerName: 'Watched', flex: 1, valueFormatter: show.percentPlayed },
  {
    field: 'lastViewed',
    headerName: 'Last viewed',
    flex: 1,
    valueGetter: (_value, row) => row.lastViewed.at,
    valueFormatter: show.lastViewed,
  },
]

offer({
  // The free grid shows at most a hundred rows at a time, and so does this one; it sorts them all.
  mount: (rows, into) =>
    createRoot(into).render(
      <div className="rival">
        <DataGrid
          rows={rows}
          columns={columns}
          getRowId={({ email }) => email}
          initialState={{ pagination: { paginationModel: { pageSize: 100 } } }}
          pageSizeOptions={[100]}
        />
      </div>,
    ),
  names: () =>
    Array.from(
      document.querySelectorAll('.MuiDataGrid-row [data-field="name"]'),
      ({ textContent }) => textContent ?? '',
    ),
  head: () => document.querySelector('.MuiDataGrid-columnHeader[data-field="name"]'),
})
