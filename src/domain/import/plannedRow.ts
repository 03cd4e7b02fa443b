import type { Raw } from '../../cells/raw';
import type { Placed, Row } from '../../tables/table';

/** A row as it is to stand in the sheet, and as it stands now. */
export interface PlannedRow {
  row: Row;
  existing: Placed<Row> | null;
  /** The cells of both, by column in the table's order. */
  before: Record<string, Raw> | null;
  after: Record<string, Raw>;
  changed: boolean;
}
