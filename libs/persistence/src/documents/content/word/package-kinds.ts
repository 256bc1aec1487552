import type { Place } from '../kinds.js';

/** How the content of a part is looked at. */
export type Look = 'markup' | 'relationships' | 'image' | 'drawing' | 'workbook' | 'opaque';

/** What a part may be: by its content type, reached by these relationships. */
interface Kind {
  readonly look: Look;
  readonly place: Place;
  readonly reachedBy: readonly string[];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const WORD = `${OFFICE}wordprocessingml.`;
const SHEET = `${OFFICE}spreadsheetml.`;
const PACKAGE = 'application/vnd.openxmlformats-package.';
const MICROSOFT = 'application/vnd.ms-office.';

export const MAIN = {
  document: `${WORD}document.main+xml`,
  workbook: `${SHEET}sheet.main+xml`,
} as const;
const WORKBOOK = `${SHEET}sheet`;

type Row = readonly [type: string, place: Place, reachedBy: string, look?: Look];

/** Of documents and workbooks alike. What only looks like content (`opaque`) is shown by nothing that runs. */
const COMMON: readonly Row[] = [
  [`${PACKAGE}relationships+xml`, 'package', '', 'relationships'],
  [`${PACKAGE}core-properties+xml`, 'properties', 'metadata/core-properties'],
  [`${OFFICE}extended-properties+xml`, 'properties', 'extended-properties'],
  [`${OFFICE}custom-properties+xml`, 'properties', 'custom-properties'],
  [`${MICROSOFT}classificationlabels+xml`, 'properties', 'classificationlabels'],
  [`${PACKAGE}digital-signature-origin`, 'package', 'digital-signature/origin', 'opaque'],
  [`${PACKAGE}digital-signature-xmlsignature+xml`, 'package', 'digital-signature/signature'],
  [`${PACKAGE}digital-signature-certificate`, 'package', 'digital-signature/certificate', 'opaque'],
  ['application/xml', 'data', 'customXml'],
  ['text/xml', 'data', 'customXml'],
  [`${OFFICE}customXmlProperties+xml`, 'data', 'customXmlProps'],
  [`${OFFICE}theme+xml`, 'theme', 'theme'],
  [`${OFFICE}themeOverride+xml`, 'theme', 'themeOverride'],
  [`${OFFICE}drawingml.chart+xml`, 'chart', 'chart'],
  [`${OFFICE}drawingml.chartshapes+xml`, 'chart', 'chartUserShapes'],
  [`${MICROSOFT}chartex+xml`, 'chart', 'chartEx'],
  [`${MICROSOFT}chartstyle+xml`, 'chart', 'chartStyle'],
  [`${MICROSOFT}chartcolorstyle+xml`, 'chart', 'chartColorStyle'],
  [`${OFFICE}drawingml.diagramData+xml`, 'figure', 'diagramData'],
  [`${OFFICE}drawingml.diagramLayout+xml`, 'figure', 'diagramLayout'],
  [`${OFFICE}drawingml.diagramStyle+xml`, 'figure', 'diagramQuickStyle'],
  [`${OFFICE}drawingml.diagramColors+xml`, 'figure', 'diagramColors'],
  [`${MICROSOFT}drawingml.diagramDrawing+xml`, 'figure', 'diagramDrawing'],
  [`${OFFICE}vmlDrawing`, 'figure', 'vmlDrawing', 'markup'],
  ...['png', 'jpeg', 'jpg', 'gif', 'bmp', 'tiff', 'x-emf', 'emf', 'x-wmf', 'wmf'].map((image): Row => [
    `image/${image}`,
    'picture',
    'image metadata/thumbnail',
    'image',
  ]),
  ['image/svg+xml', 'picture', 'image', 'drawing'],
];

const OF_DOCUMENTS: readonly Row[] = [
  [MAIN.document, 'text', 'officeDocument'],
  [`${WORD}document.glossary+xml`, 'blocks', 'glossaryDocument'],
  [`${WORD}styles+xml`, 'styles', 'styles'],
  ['application/vnd.ms-word.stylesWithEffects+xml', 'styles', 'stylesWithEffects'],
  [`${WORD}settings+xml`, 'settings', 'settings'],
  [`${WORD}webSettings+xml`, 'settings', 'webSettings'],
  [`${WORD}fontTable+xml`, 'fonts', 'fontTable'],
  [`${WORD}numbering+xml`, 'styles', 'numbering'],
  [`${WORD}header+xml`, 'header', 'header'],
  [`${WORD}footer+xml`, 'footer', 'footer'],
  [`${WORD}footnotes+xml`, 'notes', 'footnotes'],
  [`${WORD}endnotes+xml`, 'notes', 'endnotes'],
  [`${WORD}comments+xml`, 'comments', 'comments'],
  [`${WORD}commentsExtended+xml`, 'comments', 'commentsExtended'],
  [`${WORD}commentsIds+xml`, 'comments', 'commentsIds'],
  [`${WORD}commentsExtensible+xml`, 'comments', 'commentsExtensible'],
  [`${WORD}people+xml`, 'comments', 'people'],
  [`${WORD}printerSettings`, 'settings', 'printerSettings', 'opaque'],
  [`${OFFICE}obfuscatedFont`, 'fonts', 'font', 'opaque'],
  ['application/x-font-ttf', 'fonts', 'font', 'opaque'],
  [WORKBOOK, 'chart', 'package', 'workbook'],
];

/** Of the workbook that holds a chart's figures, without what fetches figures from elsewhere. */
const OF_WORKBOOKS: readonly Row[] = [
  [MAIN.workbook, 'sheet', 'officeDocument'],
  [`${SHEET}worksheet+xml`, 'sheet', 'worksheet'],
  [`${SHEET}sharedStrings+xml`, 'sheet', 'sharedStrings'],
  [`${SHEET}styles+xml`, 'sheet', 'styles'],
  [`${SHEET}table+xml`, 'sheet', 'table'],
  [`${SHEET}calcChain+xml`, 'sheet', 'calcChain'],
  [`${SHEET}sheetMetadata+xml`, 'sheet', 'sheetMetadata'],
  [`${SHEET}comments+xml`, 'sheet', 'comments'],
  [`${SHEET}printerSettings`, 'sheet', 'printerSettings', 'opaque'],
  [`${OFFICE}drawing+xml`, 'sheet', 'drawing'],
];

/** What a package may be: a document, or the workbook in one of its charts. */
export type PackageKind = keyof typeof MAIN;

/** Everything that a part may be, by content type in small letters. What is not here is refused. */
export const KINDS: Readonly<Record<PackageKind, ReadonlyMap<string, Kind>>> = {
  document: kinds([...COMMON, ...OF_DOCUMENTS]),
  workbook: kinds([...COMMON, ...OF_WORKBOOKS]),
};

function kinds(rows: readonly Row[]): ReadonlyMap<string, Kind> {
  return new Map(
    rows.map(([type, place, reachedBy, look = 'markup']) => [
      type.toLowerCase(),
      { look, place, reachedBy: reachedBy.split(' ') },
    ]),
  );
}

/** Relationships that lead to no part: what they lead to is judged by itself. */
export const LEADING_OUT: readonly string[] = ['hyperlink', 'attachedTemplate'];

/** Of namespaces, as Word has written them since 2006, and as ISO 29500 has them in its strict form. */
const RELATIONSHIPS = [
  'http://schemas.openxmlformats.org/officedocument/2006/relationships/',
  'http://purl.oclc.org/ooxml/officedocument/relationships/',
  'http://schemas.openxmlformats.org/package/2006/relationships/',
];
/** Each year's Office has some of its own, all of one form. */
const OF_MICROSOFT = 'http://schemas.microsoft.com/office/';
const BETWEEN = '/relationships/';

/** What a relationship is called within its namespace; null for one of a namespace that Word doesn't have. */
export function relationshipName(type: string): string | null {
  const known = RELATIONSHIPS.find((namespace) => type.toLowerCase().startsWith(namespace));
  if (known !== undefined) return type.slice(known.length);
  const at = type.indexOf(BETWEEN);
  return type.startsWith(OF_MICROSOFT) && at > 0 ? type.slice(at + BETWEEN.length) : null;
}

/** Content types and relationships whose kind is known well enough for a sentence of its own. */
export function isOfMacros(called: string): boolean {
  return holds(called, ['vba', 'macro', 'keymap', 'attachedtoolbars', 'customizations']);
}
export function isOfObjects(called: string): boolean {
  return holds(called, [
    'oleobject',
    'activex',
    'control',
    'package',
    'webextension',
    'spreadsheetml',
    'ms-excel',
    'ms-powerpoint',
    'presentationml',
    'msword',
  ]);
}
export function isOfDocuments(called: string): boolean {
  return holds(called, ['afchunk', 'subdocument', 'frame', 'html', 'rtf', 'wordprocessingml.document']);
}
const holds = (called: string, words: readonly string[]): boolean => {
  const small = called.toLowerCase();
  return words.some((word) => small.includes(word));
};
