/** Who asks. Replace it by your own login: this one knows a single user, by a token from the environment. */
export function signedIn(request: Request): { id: string } | null {
  const token = process.env.DEMO_TOKEN
  return token && request.headers.get('authorization') === `Bearer ${token}` ? { id: 'ada' } : null
}
