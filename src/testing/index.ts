export { loadParts } from '../core/part.js'
export { deferred } from './deferred.js'
export type { Deferred } from './deferred.js'
export { createFakeClient } from './fakeClient.js'
export type { FakeActivity } from './fakeActivity.js'
export type { FakeClient, FakeClientOptions, FakeFailure } from './fakeClient.js'
export type { FakeCall, FakeCallName, FakeData } from './fakeData.js'
export { createFakeEngine } from './fakeEngine.js'
export type { FakeEngine, FakeEngineOptions } from './fakeEngine.js'
export type { FakeEngineControls } from './fakeEngineControls.js'
export { fakeDevices } from './fakeEngineDevices.js'
export { recoveredTakeFixture } from './fakeRecovery.js'
export type { FakeRecovery, FakeRecoveryCommand } from './fakeRecovery.js'
export { videoLinksFixture } from './fakeEngineVideo.js'
export {
  emptyReportFixture,
  libraryVideoFixture,
  periodReportFixture,
  retentionFixture,
  videoReportFixture,
  viewerProfileFixture,
  viewerProfilesFixture,
  viewerTimelineFixture,
} from './fixtures.js'
