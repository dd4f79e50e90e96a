import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Hono } from 'hono'
import { assetsPath } from './assets.js'

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
}

/** Serves the built pages. Names carry a hash of the content, so a browser never has to ask twice. */
export function assetRoutes(folder: string | null): Hono {
  const app = new Hono()
  // Only files that are there at the start are ever read: no path from outside reaches the file system.
  const files = new Map(
    (folder ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
      .filter((file) => file.isFile() && extname(file.name) in types)
      .map((file) => join(file.parentPath, file.name))
      .map((path) => [path.slice(folder?.length).replaceAll('\\', '/'), path]),
  )
  app.get(`${assetsPath}*`, async (c) => {
    const path = files.get(c.req.path.slice(assetsPath.length))
    if (path === undefined) return c.notFound()
    return c.body(await readFile(path), 200, {
      'Content-Type': types[extname(path)] ?? 'application/octet-stream',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
    })
  })
  return app
}
