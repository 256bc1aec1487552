/** What is wrong with a file, where whoever made it sees it: the row's number in their program, and their own heading. */
export interface FileFault {
  readonly code: FileFaultCode;
  readonly row: number | null;
  readonly column: string | null;
  /** As it stands in the file. */
  readonly found?: string;
  /** The row that says the same. */
  readonly first?: number;
  readonly most?: number;
  readonly length?: number;
  /** A sign that cannot be kept: `U+0007`. */
  readonly sign?: string;
  /** Sheets that could each be the list. */
  readonly sheets?: readonly string[];
}
export type FileFaultCode =
  /** Of the file as a whole. */
  | (
      | 'ListWithoutHeadings'
      | 'ListWithoutColumn'
      | 'ListColumnTwice'
      | 'ListInSheets'
      | 'ListWithoutRows'
      | 'ListTooLong'
    )
  | ('ListGarbled' | 'ListQuoteOpen')
  /** Of a cell. */
  | ('CellMissing' | 'CellTooLong' | 'CellHoldsId' | 'CellUnstorable' | 'CellGarbled' | 'CellIsDate' | 'CellIsError')
  | ('CellAreaUnknown' | 'CellPotentialUnknown' | 'CellModeUnknown' | 'CellCodeInvalid' | 'CellCodeUnknown')
  | ('CellCodeTwice' | 'CellTitleTwice' | 'CellLinkInvalid' | 'CellLinksTooMany');

/** UTF-8 that was once read as Windows-1252 (`Ã¸`), and what could not be read at all. */
const GARBLED = /Ã[¦¸¥†˜…]|\ufffd/;
export const isGarbled = (text: string): boolean => GARBLED.test(text);
