/** What is in a PDF that no paper needs. Each is said by a text of its own. */
export type FoundInPdf =
  | 'script'
  | 'launch'
  | 'elsewhere'
  | 'sending'
  | 'media'
  | 'file'
  | 'xfa'
  | 'address'
  | 'action'
  | 'annotation'
  | 'print-program';

/** Actions (ISO 32000-2, 12.6.4) that stay within the document. An address, and what is asked for by name, are looked at besides. */
export const ACTIONS: ReadonlySet<string> = new Set([
  'GoTo',
  'GoToDp',
  'URI',
  'Named',
  'ResetForm',
  'SetOCGState',
  'Trans',
]);
export const NAMED: ReadonlySet<string> = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);

/** All other actions that readers know. They are found wherever they lie; what else is not allowed, where an action would be. */
export const OTHER_ACTIONS: ReadonlyMap<string, FoundInPdf> = new Map([
  ['JavaScript', 'script'],
  ['Launch', 'launch'],
  ['GoToR', 'elsewhere'],
  ['GoToE', 'file'],
  ['Thread', 'elsewhere'],
  ['SubmitForm', 'sending'],
  ['ImportData', 'elsewhere'],
  ['Rendition', 'media'],
  ['Movie', 'media'],
  ['Sound', 'media'],
  ['RichMediaExecute', 'media'],
  ['GoTo3DView', 'media'],
  ['Hide', 'action'],
]);

/** Annotations (12.5.6) that mark, say or lead somewhere. */
export const ANNOTATIONS: ReadonlySet<string> = new Set([
  ...['Text', 'Link', 'FreeText', 'Line', 'Square', 'Circle', 'Polygon', 'PolyLine', 'Highlight', 'Underline'],
  ...['Squiggly', 'StrikeOut', 'Caret', 'Stamp', 'Ink', 'Popup', 'Widget', 'PrinterMark', 'TrapNet', 'Watermark'],
  ...['Redact', 'Projection'],
]);
export const OTHER_ANNOTATIONS: ReadonlyMap<string, FoundInPdf> = new Map([
  ['FileAttachment', 'file'],
  ['Sound', 'media'],
  ['Movie', 'media'],
  ['Screen', 'media'],
  ['3D', 'media'],
  ['RichMedia', 'media'],
]);

/** Entries that hold what is not taken, whatever they stand in. */
export const ENTRIES: ReadonlyMap<string, FoundInPdf> = new Map([
  ['JS', 'script'],
  ['JavaScript', 'script'],
  ['XFA', 'xfa'],
  ['EmbeddedFiles', 'file'],
  ['EF', 'file'],
  ['Collection', 'file'],
  ['OPI', 'elsewhere'],
  ['FFilter', 'elsewhere'],
  ['RichMediaContent', 'media'],
  ['RichMediaSettings', 'media'],
]);

/** Where readers look for an action. */
export const ACTION_ENTRIES: ReadonlySet<string> = new Set(['A', 'PA', 'OpenAction', 'Next']);

/** Of events (12.6.3): a page that opens, a field that is left, a file that is printed. */
export const EVENTS: ReadonlySet<string> = new Set([
  ...['E', 'X', 'D', 'U', 'Fo', 'Bl', 'PO', 'PC', 'PV', 'PI', 'O', 'C', 'K', 'F', 'V', 'WC', 'WS', 'DS', 'WP', 'DP'],
]);

/** All entries that are asked for, here or by who reads a file. What else a dictionary says is not held. */
export const READ_ENTRIES: ReadonlySet<string> = new Set([
  ...ENTRIES.keys(),
  ...ACTION_ENTRIES,
  ...[
    'Type',
    'Subtype',
    'Subtype2',
    'S',
    'N',
    'Rect',
    'AA',
    'Annots',
    'URI',
    'Base',
    'FontMatrix',
    'Ref',
    'Width',
    'Height',
  ],
  ...['F', 'UF', 'FS', 'DOS', 'Unix', 'Mac', 'Encrypt', 'First', 'Filter', 'DecodeParms', 'DP', 'Prev', 'XRefStm'],
]);
