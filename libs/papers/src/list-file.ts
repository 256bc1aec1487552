import { renderTable } from '@tiltaksmotor/documents';
import type { Language } from '@tiltaksmotor/domain';
import { listAsTable, type CalledArea, type WrittenRow } from '@tiltaksmotor/domain/list-file';

interface Wanted {
  readonly rows: readonly WrittenRow[];
  readonly areas: readonly CalledArea[];
  readonly format: 'csv' | 'xlsx';
  readonly language: Language;
  /** What the file is called where programs show it, who it is from, and as of when (RFC 3339). */
  readonly signed: { readonly title: string; readonly from: string; readonly asOf: string };
}

/** The list as a file that a spreadsheet opens rightly: to be edited there, and read in again as a new edition. */
export const listFile = ({ rows, areas, format, language, signed }: Wanted): Promise<Buffer> =>
  renderTable(listAsTable(rows, areas, language), format, signed);
