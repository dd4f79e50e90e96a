import type { MiddlewareHandler } from 'hono'
import { ApiError } from '../http/error.js'
import type { ApiEnv } from '../http/env.js'
import { collectParams } from '../http/params.js'
import type { Services } from '../services.js'
import { sameText } from '../signer.js'
import { hashKey } from './open-account.js'

/**
 * Lets a REST call in that carries `email` and `api_key` (or `authentication_token`) in its query, JSON or
 * form body, and leaves its account and other parameters for the route.
 */
export function authenticate(services: Services): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const { email, api_key, authentication_token, ...params } = await collectParams(c)
    const key = api_key ?? authentication_token
    if (!(await isKeyOf(services, asText(email).toLowerCase(), asText(key)))) {
      throw new ApiError(
        403,
        'OAuthException',
        'The API key is wrong or does not belong to this e-mail address.',
      )
    }
    c.set('account', services.account)
    c.set('params', params)
    await next()
  }
}

async function isKeyOf(services: Services, email: string, key: string): Promise<boolean> {
  const row = await services.db
    .selectFrom('account')
    .select(['id', 'key_hash'])
    .where('email', '=', email)
    .executeTakeFirst()
  const matches = sameText(row?.key_hash ?? hashKey('nobody'), hashKey(key))
  return matches && row?.id === services.account.id
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
