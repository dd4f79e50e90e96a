/** A promise settled from outside, to hold a fake's answer until a test says so. */
export interface Deferred<T = void> {
  promise: Promise<T>
  resolve(value: T): void
  reject(reason: unknown): void
}

/**
 * Makes a promise whose moment a test chooses.
 *
 * @example
 * const answer = deferred()
 * const client = createFakeClient({ before: () => answer.promise })
 * // … the component is loading …
 * answer.resolve()
 */
export function deferred<T = void>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined
  let reject: (reason: unknown) => void = () => undefined
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve
    reject = onReject
  })
  return { promise, resolve, reject }
}
