/** Groups rows by their account, in the order in which they came: no statement ever spans two. */
export function byAccount<Row extends { account_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.account_id)
    if (group) group.push(row)
    else groups.set(row.account_id, [row])
  }
  return groups
}
