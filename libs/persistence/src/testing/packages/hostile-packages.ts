import { gif, jpeg, packedInternational, packedText, png, tiff } from './images.js';
import {
  documentXml,
  field,
  paragraph,
  R,
  W,
  WORD,
  wordDocument,
  workbook,
  SHEET,
  OFFICE,
  type Added,
} from './word.js';
import { zipOf, type Part } from './zip.js';

/** A file that is not taken, and why. */
export interface Hostile {
  readonly what: string;
  readonly bytes: () => Buffer;
  readonly code: string;
  /** As it is said where it was found. */
  readonly place?: string;
}

const MB = 1024 * 1024;
const instruction = (xml: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${xml}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const saying = (instruction: string): string => `<w:r><w:instrText>${instruction}</w:instrText></w:r>`;
const withField =
  (xml: string, namespaces = ''): (() => Buffer) =>
  () =>
    wordDocument({ body: paragraph(xml), namespaces });
const picture =
  (content: Buffer, ending = 'png', type = `image/${ending}`): (() => Buffer) =>
  () =>
    wordDocument({ added: [{ name: `word/media/image1.${ending}`, type, content, as: 'image' }] });

const OTHER = ` xmlns:x="${W}"`;
const MC = ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** Fields that run or fetch something, in the ways there are of writing them. */
const FIELDS: readonly Hostile[] = [
  ['DDEAUTO', field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"')],
  ['DDE over several runs', instruction(saying('DD') + saying('E cmd'))],
  ['one in CDATA', field('<![CDATA[INCLUDETEXT "\\\\\\\\host\\\\a.docx"]]>')],
  ['one written with character entities', field('&#73;NCLUDEPICTURE "http://x.invalid/a.png"')],
  ['one in a simple field, in single quotes', `<w:fldSimple w:instr='IMPORT "http://x.invalid"'/>`],
  [
    'one under another prefix',
    `<x:r><x:fldChar x:fldCharType="begin"/><x:instrText>LINK Excel.Sheet.8 a</x:instrText></x:r>`,
  ],
  ['one that is not ended', `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATABASE \\d "a"</w:instrText></w:r>`],
  ['one that was never begun', saying('MACROBUTTON Kjor trykk')],
  ['a block of text from elsewhere', field('AUTOTEXT "Skjult"')],
  ['codes to the printer', field('PRINT 27"E"')],
  ['one whose name another field gives', instruction(field('QUOTE 68 68 69', 'DDE') + saying('AUTO cmd'))],
  [
    'one that would be there if a change were rejected',
    instruction(`<w:del><w:r><w:delInstrText>DDE cmd</w:delInstrText></w:r></w:del><w:ins>${saying('PAGE')}</w:ins>`),
  ],
  [
    'one for programs that do not know an alternative',
    instruction(
      `<mc:AlternateContent><mc:Choice Requires="x">${saying('PAGE')}</mc:Choice><mc:Fallback>${saying('DDE cmd')}</mc:Fallback></mc:AlternateContent>`,
    ),
  ],
  ['a link that runs a script', field('HYPERLINK "javascript:alert(1)"')],
  ['the same with a tab in it', field('HYPERLINK "java&#9;script:alert(1)"')],
  ['a link to a share of files', field('HYPERLINK "\\\\\\\\host\\\\share\\\\a.exe"')],
  ['a link to a file', field('HYPERLINK \\o "tips" "file:///c:/a.exe"')],
].map(([what = '', xml = '']) => ({
  what: `a field: ${what}`,
  bytes: withField(xml, OTHER + MC),
  code: 'FileHasField',
  place: 'text',
}));

const external =
  (type: string, target: string, mode?: string): (() => Buffer) =>
  () =>
    wordDocument({ leading: [{ type, target, ...(mode === undefined ? {} : { mode }) }] });

const SETTINGS: Added = {
  name: 'word/settings.xml',
  type: `${WORD}settings+xml`,
  content: `<w:settings xmlns:w="${W}" xmlns:r="${R}"><w:attachedTemplate r:id="rIdT"/></w:settings>`,
  as: 'settings',
};
export const withTemplate = (target: string): Buffer =>
  wordDocument({
    added: [SETTINGS],
    leading: [{ type: 'attachedTemplate', target, from: 'word/settings.xml', id: 'rIdT' }],
  });

/** What is fetched, and where links lead. */
const OUTSIDE: readonly Hostile[] = [
  {
    what: 'a template on the web',
    bytes: () => withTemplate('https://x.invalid/a.dotm'),
    code: 'FileFetches',
    place: 'settings',
  },
  {
    what: 'a template on a share of files',
    bytes: () => withTemplate('\\\\host\\share\\a.dotm'),
    code: 'FileFetches',
    place: 'settings',
  },
  {
    what: 'the same as an address',
    bytes: () => withTemplate('file://host/share/a.dotm'),
    code: 'FileFetches',
    place: 'settings',
  },
  {
    what: 'the same with more slashes',
    bytes: () => withTemplate('file:////host/share/a.dotm'),
    code: 'FileFetches',
    place: 'settings',
  },
  {
    what: 'the same in percent signs',
    bytes: () => withTemplate('file:///%5C%5Chost/a.dotm'),
    code: 'FileFetches',
    place: 'settings',
  },
  {
    what: 'a picture on the web',
    bytes: external('image', 'https://x.invalid/a.png'),
    code: 'FileFetches',
    place: 'text',
  },
  {
    what: 'outside content by an entity',
    bytes: external('image', 'https://x.invalid/a.png', 'TargetMode="&#69;xternal"'),
    code: 'FileFetches',
    place: 'text',
  },
  {
    what: 'outside content that says it is inside',
    bytes: external('image', 'https://x.invalid/a.png', ''),
    code: 'FileFetches',
    place: 'text',
  },
  {
    what: 'a link to a file',
    bytes: external('hyperlink', 'file:///c:/windows/a.exe'),
    code: 'FileLinksElsewhere',
    place: 'text',
  },
  {
    what: 'a link that runs a script',
    bytes: external('hyperlink', '&#106;avascript:alert(1)'),
    code: 'FileLinksElsewhere',
    place: 'text',
  },
  {
    what: 'a page that is shown in the document',
    bytes: external('frame', 'https://x.invalid/'),
    code: 'FileFetches',
    place: 'text',
  },
  {
    what: 'an object elsewhere',
    bytes: external('oleObject', 'file:///c:/a.xlsx'),
    code: 'FileFetches',
    place: 'text',
  },
  {
    what: 'an address on a share of files that links are taken to be beside',
    bytes: () =>
      wordDocument({
        added: [
          {
            name: 'docProps/app.xml',
            type: `${OFFICE}extended-properties+xml`,
            content: '<Properties><HyperlinkBase>\\\\host\\share</HyperlinkBase></Properties>',
            as: 'extended-properties',
            from: '',
          },
        ],
      }),
    code: 'FileLinksElsewhere',
    place: 'properties',
  },
  {
    what: 'a picture that is fetched by its own markup',
    bytes: withField(
      '<w:r><w:pict><v:shape><v:imagedata src="https://x.invalid/a.png"/></v:shape></w:pict></w:r>',
      ' xmlns:v="urn:schemas-microsoft-com:vml"',
    ),
    code: 'FileFetches',
    place: 'text',
  },
];

const html: Added = {
  name: 'word/afchunk.html',
  type: 'text/html',
  content: '<script>alert(1)</script>',
  as: 'aFChunk',
};
const header = (content: string): Added => ({
  name: 'word/header1.data',
  type: `${WORD}header+xml`,
  content,
  as: 'header',
});
const macros: Added = {
  name: 'word/data1.bin',
  type: 'application/vnd.ms-office.vbaProject',
  content: 'x',
  as: 'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
};
const chart = (book: Buffer, type = `${SHEET}sheet`, name = 'word/embeddings/a.xlsx'): Buffer =>
  wordDocument({
    added: [
      {
        name: 'word/charts/chart1.xml',
        type: `${OFFICE}drawingml.chart+xml`,
        content: '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
        as: 'chart',
      },
      { name, type, content: book, as: 'package', from: 'word/charts/chart1.xml' },
    ],
  });

/** What is in the document and should not be. */
const INSIDE: readonly Hostile[] = [
  {
    what: 'a web page as a part of the text',
    bytes: () => wordDocument({ body: '<w:altChunk r:id="rIdA0"/>', added: [html] }),
    code: 'FileHoldsDocument',
  },
  {
    what: 'the same without the part',
    bytes: () => wordDocument({ body: '<w:altChunk r:id="none"/>' }),
    code: 'FileHoldsDocument',
    place: 'text',
  },
  {
    what: 'a header with a field, under another ending',
    bytes: () => wordDocument({ added: [header(`<w:hdr xmlns:w="${W}">${paragraph(field('DDE cmd'))}</w:hdr>`)] }),
    code: 'FileHasField',
    place: 'header',
  },
  { what: 'macros under another name', bytes: () => wordDocument({ added: [macros] }), code: 'FileHasMacros' },
  {
    what: 'macros by the type of the document',
    bytes: () => wordDocument({ main: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    code: 'FileHasMacros',
  },
  {
    what: 'a macro that a form field calls',
    bytes: withField(
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:entryMacro w:val="Kjor"/></w:ffData></w:fldChar></w:r>',
    ),
    code: 'FileHasMacros',
  },
  {
    what: 'an object of another program',
    bytes: () =>
      wordDocument({
        added: [{ name: 'word/embeddings/a.bin', type: `${OFFICE}oleObject`, content: 'x', as: 'oleObject' }],
      }),
    code: 'FileHoldsObject',
  },
  {
    what: 'an object in the text alone',
    bytes: withField('<w:r><w:object/></w:r>'),
    code: 'FileHoldsObject',
    place: 'text',
  },
  {
    what: 'a control',
    bytes: () =>
      wordDocument({
        added: [
          {
            name: 'word/activeX/activeX1.xml',
            type: 'application/vnd.ms-office.activeX+xml',
            content: '<a/>',
            as: 'control',
          },
        ],
      }),
    code: 'FileHoldsObject',
  },
  {
    what: 'a workbook that no chart has',
    bytes: () =>
      wordDocument({
        added: [{ name: 'word/embeddings/a.xlsx', type: `${SHEET}sheet`, content: workbook(), as: 'package' }],
      }),
    code: 'FileHoldsObject',
    place: 'text',
  },
  {
    what: 'a workbook with macros behind a chart',
    bytes: () => chart(workbook(), 'application/vnd.ms-excel.sheet.macroEnabled.12', 'word/embeddings/a.xlsm'),
    code: 'FileHasMacros',
  },
  {
    what: 'a workbook that asks another program',
    bytes: () => chart(workbook('<row r="1"><c r="A1"><f>cmd|&apos;/k calc&apos;!A0</f></c></row>')),
    code: 'FileHasField',
    place: 'sheet',
  },
  {
    what: 'a workbook that asks the web',
    bytes: () => chart(workbook('<row r="1"><c r="A1"><f>WEBSERVICE("https://x.invalid")</f></c></row>')),
    code: 'FileHasField',
    place: 'sheet',
  },
  {
    what: 'a workbook linked to another',
    bytes: () =>
      chart(
        workbook('', { leading: [{ type: 'externalLinkPath', target: 'file:///c:/a.xlsx', from: 'xl/workbook.xml' }] }),
      ),
    code: 'FileFetches',
    place: 'sheet',
  },
  {
    what: 'a program for Office’s margin',
    bytes: () =>
      wordDocument({
        added: [
          {
            name: 'word/webextensions/a.xml',
            type: 'application/vnd.ms-office.webextension+xml',
            content: '<a/>',
            as: null,
          },
        ],
      }),
    code: 'FileHoldsObject',
  },
  {
    what: 'a document type',
    bytes: () =>
      wordDocument({ raw: { 'word/document.xml': documentXml('').replace('?>', '?><!DOCTYPE w [<!ENTITY a "b">]>') } }),
    code: 'FileDeclaresEntities',
  },
  {
    what: 'a drawing with a script',
    bytes: picture(
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>a</script></svg>'),
      'svg',
      'image/svg+xml',
    ),
    code: 'FileHoldsUnknown',
  },
  {
    what: 'a drawing that fetches',
    bytes: picture(
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="https://x.invalid"/></svg>'),
      'svg',
      'image/svg+xml',
    ),
    code: 'FileFetches',
  },
  { what: 'a program called a picture', bytes: picture(Buffer.from('MZ\u0000\u0000')), code: 'FileDamaged' },
];

const many = (count: number, name = (n: number): string => `word/${n}.xml`): readonly Part[] =>
  Array.from({ length: count }, (_, n) => ({ name: name(n), bytes: Buffer.from('<a/>') }));
const list = (content: string): Buffer => zipOf([{ name: '[Content_Types].xml', bytes: Buffer.from(content) }]);

/** Files that are made to be slow, enormous, or read differently by different programs. */
export const HOSTILE_SIZES: readonly Hostile[] = [
  {
    what: 'a list of 104,000 elements that never end',
    bytes: () =>
      list(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${'<Override '.repeat(104_000)}`,
      ),
    code: 'FileDamaged',
  },
  {
    what: '400 kB of instructions that never end',
    bytes: () => wordDocument({ body: '<w:instrText '.repeat(31_000) }),
    code: 'FileDamaged',
  },
  {
    what: 'a comment of 5 MB that looks like elements',
    bytes: () => wordDocument({ body: `<!--${'<w:style '.repeat(600_000)}--><w:altChunk/>` }),
    code: 'FileHoldsDocument',
  },
  {
    what: 'elements 100,000 deep',
    bytes: () => wordDocument({ body: '<w:p>'.repeat(100_000) + '</w:p>'.repeat(100_000) }),
    code: 'FileTooComplex',
  },
  {
    what: 'an element with 100,000 attributes',
    bytes: () => wordDocument({ body: `<w:p ${Array.from({ length: 100_000 }, (_, n) => `a${n}=""`).join(' ')}/>` }),
    code: 'FileTooComplex',
  },
  {
    what: 'an element that is open for 30 MB',
    bytes: () => wordDocument({ body: `<w:p a="${'x'.repeat(30 * MB)}"/>`.repeat(4) }),
    code: 'FileTooComplex',
  },
  {
    what: 'ten million empty elements',
    bytes: () => wordDocument({ body: '<w:p/>'.repeat(10_000_000) }),
    code: 'FileTooComplex',
  },
  {
    what: 'namespaces within namespaces',
    bytes: () => wordDocument({ body: Array.from({ length: 100_000 }, (_, n) => `<w:p xmlns:a${n}="${n}">`).join('') }),
    code: 'FileTooComplex',
  },
  {
    what: 'a bomb',
    bytes: () =>
      wordDocument({
        added: Array.from({ length: 4 }, (_, n) => ({
          name: `customXml/item${n}.xml`,
          type: 'application/xml',
          content: Buffer.alloc(40 * MB),
          as: 'customXml',
        })),
      }),
    code: 'FileTooComplex',
  },
  {
    what: 'a bomb of fonts',
    bytes: () =>
      wordDocument({
        added: Array.from({ length: 4 }, (_, n) => ({
          name: `word/fonts/font${n}.odttf`,
          type: `${OFFICE}obfuscatedFont`,
          content: Buffer.alloc(40 * MB),
          as: 'font',
        })),
      }),
    code: 'FileSwells',
  },
  {
    what: 'a bomb that lies',
    bytes: () => wordDocument({ more: [{ name: 'customXml/item1.xml', bytes: Buffer.alloc(40 * MB), claims: 10 }] }),
    code: 'FileDamaged',
  },
  { what: '60,000 entries', bytes: () => wordDocument({ more: many(60_000) }), code: 'FileTooComplex' },
  {
    what: 'an entry within another',
    bytes: () =>
      wordDocument({
        more: [
          {
            name: 'customXml/a.xml',
            bytes: Buffer.alloc(0),
            holding: { name: 'customXml/b.xml', bytes: Buffer.from('<a/>') },
          },
        ],
      }),
    code: 'FileDamaged',
  },
  {
    what: 'an entry that the list calls something else',
    bytes: () =>
      wordDocument({ more: [{ name: 'customXml/a.xml', bytes: Buffer.from('<a/>'), listedAs: 'customXml/b.xml' }] }),
    code: 'FileDamaged',
  },
  {
    what: 'two entries of one name',
    bytes: () => wordDocument({ more: many(2, () => 'customXml/a.xml') }),
    code: 'FileDamaged',
  },
  {
    what: 'two whose names differ in capitals',
    bytes: () => wordDocument({ more: many(2, (n) => ['customXml/A.xml', 'customXml/a.xml'][n] ?? '') }),
    code: 'FileDamaged',
  },
  {
    what: 'a name that leads upwards',
    bytes: () => wordDocument({ more: many(1, () => '../../etc/a.xml') }),
    code: 'FileDamaged',
  },
  {
    what: 'a name with a backslash',
    bytes: () => wordDocument({ more: many(1, () => 'word\\a.xml') }),
    code: 'FileDamaged',
  },
  {
    what: 'a part said to be two things',
    bytes: () => wordDocument({ added: [{ ...SETTINGS, name: 'word/document.xml', as: null }] }),
    code: 'FileDamaged',
  },
  {
    what: 'two texts in one document',
    bytes: () =>
      wordDocument({
        added: [{ name: 'word/other.xml', type: `${WORD}document.main+xml`, content: documentXml(''), as: null }],
      }),
    code: 'FileTypeRefused',
  },
  {
    what: 'XML in an encoding that hides it',
    bytes: () => wordDocument({ raw: { 'word/document.xml': documentXml('').replace('UTF-8', 'UTF-7') } }),
    code: 'FileDamaged',
  },
];

/** Pictures, as they are and in a document. */
export const HOSTILE_IMAGES: readonly Hostile[] = [
  { what: 'a PNG of 30,000 by 30,000', bytes: () => png(30_000, 30_000), code: 'ImageTooLarge' },
  { what: 'a JPEG of 30,000 by 30,000', bytes: () => jpeg(30_000, 30_000), code: 'ImageTooLarge' },
  { what: 'a PNG of one by 100,000,000', bytes: () => png(1, 100_000_000), code: 'ImageTooLarge' },
  {
    what: 'a PNG with a text that swells',
    bytes: () => png(1, 1, [packedText('zTXt', Buffer.alloc(20 * MB))]),
    code: 'FileSwells',
  },
  {
    what: 'a PNG with a profile that swells',
    bytes: () => png(1, 1, [packedText('iCCP', Buffer.alloc(20 * MB))]),
    code: 'FileSwells',
  },
  {
    what: 'a PNG with a text in some language that swells',
    bytes: () => png(1, 1, [packedInternational(Buffer.alloc(20 * MB))]),
    code: 'FileSwells',
  },
  {
    what: 'a PNG with 1,000 texts that swell a little',
    bytes: () =>
      png(
        1,
        1,
        Array.from({ length: 1_000 }, () => packedText('zTXt', Buffer.alloc(MB))),
      ),
    code: 'FileSwells',
  },
  {
    what: 'a PNG of 100,000 pieces',
    bytes: () =>
      png(
        1,
        1,
        Array.from({ length: 100_000 }, () => ['tEXt', Buffer.alloc(0)] as const),
      ),
    code: 'FileTooComplex',
  },
  { what: 'a PNG whose check sum is wrong', bytes: () => Buffer.from(png()).fill(7, 20, 24), code: 'FileDamaged' },
  { what: 'a PNG without its end', bytes: () => png().subarray(0, -12), code: 'FileDamaged' },
  { what: 'a JPEG of 5,000 scans', bytes: () => jpeg(1, 1, 5_000), code: 'FileTooComplex' },
  { what: 'a JPEG without its end', bytes: () => jpeg().subarray(0, -2), code: 'FileDamaged' },
  {
    what: 'a JPEG without a picture',
    bytes: () => Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb004300ffd9', 'hex'),
    code: 'FileDamaged',
  },
  { what: 'a picture of 30,000 by 30,000 in a document', bytes: picture(png(30_000, 30_000)), code: 'ImageTooLarge' },
  {
    what: 'an animation of 30,000 by 30,000 in a document',
    bytes: picture(gif(30_000, 30_000), 'gif'),
    code: 'ImageTooLarge',
  },
  {
    what: 'a scan of 30,000 by 30,000 in a document',
    bytes: picture(tiff(30_000, 30_000), 'tiff'),
    code: 'ImageTooLarge',
  },
  {
    what: 'a picture that swells in a document',
    bytes: picture(png(1, 1, [packedText('zTXt', Buffer.alloc(20 * MB))])),
    code: 'FileSwells',
  },
];

/** Word documents with what is not taken, as attachments and as templates. */
export const HOSTILE_CONTENT: readonly Hostile[] = [...FIELDS, ...OUTSIDE, ...INSIDE];
/** With those that are made to be slow, enormous, or read differently by different programs. */
export const HOSTILE_DOCUMENTS: readonly Hostile[] = [...HOSTILE_CONTENT, ...HOSTILE_SIZES];
