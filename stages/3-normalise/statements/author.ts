/** What a reader of statements knows of the report. */
export interface Author {
  /** The year of the report; null where it is not settled. */
  readonly year: number | null
  /** Title and name of the agency, as far as they are printed. */
  readonly names: string
}
