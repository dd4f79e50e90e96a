/** What the command takes. */
export const usage = `Usage: react-hippo-video doctor [folder] [--json] [--ignore CHECK]

Looks over a built app (folder: dist) for keys that were copied into it, a missing
style sheet, and a second copy of React or TanStack Query.

  --json          the findings as JSON
  --ignore CHECK  leave a check out; may be given several times. Checks: leaked_value,
                  key_literal, webhook_secret, public_key_name, missing_styles,
                  bundled_twice, installed_twice

Ends with 0 when all is well, 1 with findings, 2 when it was called wrongly.
`
