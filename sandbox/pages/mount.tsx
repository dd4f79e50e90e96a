import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import 'react-hippo-video/styles.css'
import './page.css'

/** Takes the page over from its static first paint. */
export function mount(page: ReactNode): void {
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<StrictMode>{page}</StrictMode>)
}
