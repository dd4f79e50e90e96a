/** A setting from the environment; without one there is nothing to start. */
export function setting(name: string): string {
  const value = process.env[name]
  if (value) return value
  process.stderr.write(`The example needs ${name}. npm start at the top of the project sets it.\n`)
  process.exit(1)
}
