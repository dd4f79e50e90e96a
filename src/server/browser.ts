function stop(): never {
  throw new Error(
    'react-hippo-video/server was imported into a browser bundle. It holds the key of your account, so it stops here. ' +
      'In pages use createClient from react-hippo-video/client, and keep createHippoServer in a module that only your server loads.',
  )
}

// Every name of the real module, so that an import links and the sentence above is what a developer gets to read.
export const createHippoServer: never = stop()
export const createActivityHub: never = stop()
export const memoryStore: never = stop()
export const createHippoRest: never = stop()
export const toNodeHandler: never = stop()
export const viewerGrant: never = stop()
export const analystGrant: never = stop()
export const adminGrant: never = stop()
export const HippoError: never = stop()
