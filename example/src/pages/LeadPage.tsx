import { ViewerTable } from 'react-hippo-video'
import { Link } from '../route.js'

export function LeadPage({ email }: { email: string }) {
  return (
    <div className="page">
      <div className="intro">
        <h1>{email}</h1>
        <p>
          Every video this person watched. <Link to="/library">Back to the library</Link>
        </p>
      </div>
      <ViewerTable leadEmail={email} />
    </div>
  )
}
