/** A viewer whom the account has vouched for. */
export interface Lead {
  email: string
  name: string | null
}
