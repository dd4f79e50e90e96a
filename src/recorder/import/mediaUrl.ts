import { isWebAddress } from '../../contract/webAddress.js'
import { HippoError } from '../../core/error.js'

/** Gives the address back, tidied, if a server may be sent there. @throws HippoError `url_invalid` */
export function checkUrl(url: string): string {
  const address = url.trim()
  if (/^https?:\/\//i.test(address) && isWebAddress(address) && address.length <= 4000) return address
  throw new HippoError('url_invalid', 'This is not the http(s) address of a file.', {
    hint: 'Give the whole address, from https:// on, of the media file itself.',
  })
}
