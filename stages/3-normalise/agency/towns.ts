/** The towns, townships and streets of every county, by name. */
export interface TownIndex {
  /** Codes of the counties that have a town of this name. */
  readonly byName: ReadonlyMap<string, readonly string[]>
}

/**
 * The index of towns.csv, a row a county: its code, and the names of its towns separated by `;`. The towns are those
 * of 2017 to 2021: one that was merged before is not there, so that a name that one county has may have been another's.
 */
export function buildTownIndex(text: string): TownIndex {
  const byName = new Map<string, string[]>()
  const lines = text.split('\n')
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!
    const code = line.slice(0, 6)
    for (const name of line.slice(7).split(';')) {
      const known = byName.get(name)
      if (known) known.push(code)
      else byName.set(name, [code])
    }
  }
  return { byName }
}
