export type { CredentialsSource } from './accounts.js'
export {
  type ActivityHub,
  type ActivityHubOptions,
  createActivityHub,
  type PublishOptions,
} from './activity/hub.js'
export { memoryStore, type MemoryStoreOptions } from './activity/memoryStore.js'
export type { ActivityBatch, ActivityStore, NewActivity } from './activity/store.js'
export { createHippoServer, type HippoServer } from './createHippoServer.js'
export type { ExchangeContext, ExchangedToken, HippoCredentials, TokenExchange } from './credentials.js'
export type { HippoGrant, Permission } from './grant.js'
export { adminGrant, analystGrant, viewerGrant } from './grants.js'
export { type NodeHandler, toNodeHandler } from './nodeHandler.js'
export type { FastifyReplyLike, FastifyRequestLike, NodeRequest, NodeResponse } from './nodeTypes.js'
export type { HippoServerOptions } from './options.js'
export { createHippoRest, type HippoRest, type RestOptions } from './rest.js'
export type { BackendCapabilities } from '../contract/capabilities.js'
export type { PassRequest } from '../contract/passRequest.js'
export { HippoError, type HippoErrorCode, type HippoErrorOptions } from '../core/error.js'
