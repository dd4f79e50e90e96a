import type { Plugin } from 'vite'

export function workerSource(): Plugin
export function bundleWorker(entry: string): Promise<string>
