export { ViewerTable } from './ViewerTable.js'
export { ViewerRows } from './lazy/ViewerRows.js'
export type {
  ViewerRowsProps,
  ViewerTableOptions,
  ViewerTableProps,
  ViewerTableSort,
  ViewerTableState,
  ViewerTool,
} from './viewerTableProps.js'
export { allViewerColumns, defaultLeadColumns, defaultViewerColumns } from './viewerColumns.js'
export type { CustomViewerColumn, ViewerColumn } from './viewerColumns.js'
