export type { CallOptions, HippoClient } from '../contract/app/client.js'
