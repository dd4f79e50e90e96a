/** The tables of imports. */
export interface ImportSchema {
  import: ImportTable
}

export interface ImportTable {
  account_id: string
  video_id: string
  kind: 'url' | 'file'
  /** Where a file is fetched from; forgotten when that has ended, as it may hold a signature. */
  url: string | null
  file_name: string
  /** MIME type as the other side named it; may be empty. */
  file_type: string
  /** Bytes that are safe on the disk. */
  bytes: number
  /** Null where the other side did not say. */
  total_bytes: number | null
  /** `ETag` or `Last-Modified` of what was fetched so far: tells whether the rest belongs to it. */
  validator: string | null
  /** When the other side answered first. */
  started_at: number | null
  cancelled_at: number | null
  created_at: number
}
