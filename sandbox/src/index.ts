export { startSandbox, type Sandbox, type SandboxOptions } from './start.js'
export { SandboxStartError } from './start-error.js'
