import { HippoError } from '../core/error.js'

const secretName =
  /(?:api|account|private|secret)[-_ ]?key|secret|authentication[-_ ]?token|password|credentials/i

/**
 * Refuses names under which a key of the account would travel: whatever reaches a browser can be read by whoever
 * uses it. The app's own sign-in headers (`Authorization`, cookies) are fine.
 *
 * @throws HippoError `secret_in_browser`, naming the name and never the value.
 */
export function refuseSecrets(names: Iterable<string>, where: string): void {
  for (const name of names) {
    if (!secretName.test(name)) continue
    throw new HippoError('secret_in_browser', `The client was given “${name}” in its ${where}.`, {
      hint: 'Keep the key on your server: createHippoServer({ credentials }). Then revoke this one, as it has been sent out.',
    })
  }
}
