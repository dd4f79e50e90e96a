/** What `--help` prints. */
export const usage = `hippo-video-sandbox keeps Hippo Video's public contract on this machine.

  hippo-video-sandbox [start]
      Starts the server. Settings come from environment variables: PORT, HOST, DATA_DIR, …

  hippo-video-sandbox trigger <Event> --to URL [--secret TEXT] [--algorithm sha256|sha1]
      Sends one signed sample webhook to URL and prints what came back. <Event> is one of
      VideoCreated, VideoPlayedSessions, VideoCTA, VideoLeadGenaration, VideoAnnotation.
      The secret is better given as HIPPO_WEBHOOK_SECRET, where no list of processes shows it.

  hippo-video-sandbox --help
`

/** The command line cannot be understood: the message is one plain sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
