import { hippo } from '../../../../lib/hippo'

export const dynamic = 'force-dynamic'

const answer = (request: Request): Promise<Response> => hippo(request)
export { answer as DELETE, answer as GET, answer as POST }
