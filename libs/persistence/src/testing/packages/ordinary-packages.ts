import { withTemplate } from './hostile-packages.js';
import { emf, gif, jpeg, packedInternational, packedText, png, tiff } from './images.js';
import {
  documentXml,
  field,
  OFFICE,
  paragraph,
  R,
  SHEET,
  text,
  W,
  WORD,
  wordDocument,
  workbook,
  type Added,
} from './word.js';

/** A file as people have them. */
export interface Ordinary {
  readonly what: string;
  readonly bytes: () => Buffer;
}

const w = (name: string, content: string): string => `<w:${name} xmlns:w="${W}" xmlns:r="${R}">${content}</w:${name}>`;
const MS = 'http://schemas.microsoft.com/office';
const STORY = 'word/document.xml';
const part = (name: string, kind: string, content: string, as = kind): Added => ({
  name: `word/${name}.xml`,
  type: `${WORD}${kind}+xml`,
  content,
  as,
});

const begin = (more = ''): string => `<w:r><w:fldChar w:fldCharType="begin">${more}</w:fldChar></w:r>`;
const MARK = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const said = (instruction: string): string =>
  `<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>`;

/** A table of contents: a field of many paragraphs, with a link and a page number for each heading. */
const CONTENTS = [
  paragraph(MARK('begin') + said(' TOC \\o "1-3" \\h \\z \\u ') + MARK('separate')),
  paragraph(`<w:hyperlink w:anchor="_Toc1">${field(' PAGEREF _Toc1 \\h ', '3')}</w:hyperlink>`),
  paragraph(`${field(' HYPERLINK \\l "_Toc2" ', 'Bakgrunn')}${MARK('end')}`),
].join('');

const PROPERTIES: readonly Added[] = [
  {
    name: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    content: '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
    as: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    from: '',
  },
  {
    name: 'docProps/app.xml',
    type: `${OFFICE}extended-properties+xml`,
    content: '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
    as: 'extended-properties',
    from: '',
  },
  {
    name: 'docProps/custom.xml',
    type: `${OFFICE}custom-properties+xml`,
    content: '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
    as: 'custom-properties',
    from: '',
  },
  {
    name: 'docProps/thumbnail.jpeg',
    type: 'image/jpeg',
    content: jpeg(100, 140),
    as: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail',
    from: '',
  },
  {
    name: 'docMetadata/LabelInfo.xml',
    type: 'application/vnd.ms-office.classificationlabels+xml',
    content: `<l:labelList xmlns:l="${MS}/2020/mipLabelMetadata"/>`,
    as: `${MS}/2020/02/relationships/classificationlabels`,
    from: '',
  },
];

const DATA: readonly Added[] = [
  {
    name: 'customXml/item1.xml',
    type: 'application/xml',
    content: Buffer.from('\ufeff<?xml version="1.0" encoding="utf-16"?><?mso-contentType?><p>ø</p>', 'utf16le'),
    as: 'customXml',
  },
  {
    name: 'customXml/itemProps1.xml',
    type: `${OFFICE}customXmlProperties+xml`,
    content: '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
    as: 'customXmlProps',
    from: 'customXml/item1.xml',
  },
  {
    name: 'word/theme/theme1.xml',
    type: `${OFFICE}theme+xml`,
    content: '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>',
    as: 'theme',
  },
];

const CHART = 'word/charts/chart1.xml';
const charted = (book: Buffer): readonly Added[] => [
  {
    name: CHART,
    type: `${OFFICE}drawingml.chart+xml`,
    content: `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${R}"><c:externalData r:id="rIdB"/></c:chartSpace>`,
    as: 'chart',
  },
  { name: 'word/embeddings/Ark.xlsx', type: `${SHEET}sheet`, content: book, as: 'package', from: CHART, id: 'rIdB' },
  {
    name: 'word/charts/style1.xml',
    type: 'application/vnd.ms-office.chartstyle+xml',
    content: '<a/>',
    as: `${MS}/2011/relationships/chartStyle`,
    from: CHART,
  },
  {
    name: 'word/charts/colors1.xml',
    type: 'application/vnd.ms-office.chartcolorstyle+xml',
    content: '<a/>',
    as: `${MS}/2011/relationships/chartColorStyle`,
    from: CHART,
  },
];
const BOOK = workbook(
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>SUM(B2:B4)*100/COUNT(Tabell1[Dager])</f><v>4</v></c></row>',
  {
    added: [
      {
        name: 'xl/sharedStrings.xml',
        type: `${SHEET}sharedStrings+xml`,
        content: '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
        as: 'sharedStrings',
      },
      {
        name: 'xl/tables/table1.xml',
        type: `${SHEET}table+xml`,
        content: '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
        as: 'table',
        from: 'xl/worksheets/sheet1.xml',
      },
    ],
  },
);

const image = (ending: string, content: Buffer, type = `image/${ending}`): Added => ({
  name: `word/media/image-${ending}.${ending}`,
  type,
  content,
  as: 'image',
});
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><defs><linearGradient id="a"/></defs>' +
  '<style>.b{fill:#123}</style><rect fill="url(#a)"/><use xlink:href="#b"/></svg>';

const FORM =
  begin('<w:ffData><w:name w:val="Tekst1"/><w:enabled/><w:textInput/></w:ffData>') +
  said(' FORMTEXT ') +
  MARK('separate') +
  '<w:r><w:t>     </w:t></w:r>' +
  MARK('end');
const CONTROLS =
  '<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"/></w:sdtPr><w:sdtContent>' +
  `${text('☐')}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:dropDownList><w:listItem w:value="1"/></w:dropDownList></w:sdtPr><w:sdtContent/></w:sdt>`;

const STRICT = 'http://purl.oclc.org/ooxml';

export const ORDINARY_DOCUMENTS: readonly Ordinary[] = [
  { what: 'a document with a line', bytes: () => wordDocument() },
  {
    what: 'headers and footers with page numbers',
    bytes: () =>
      wordDocument({
        added: [
          part('header1', 'header', w('hdr', paragraph(field(' STYLEREF "Overskrift 1" ', 'Bakgrunn')))),
          part('footer1', 'footer', w('ftr', paragraph(field('PAGE') + field(' NUMPAGES \\* MERGEFORMAT ')))),
        ],
      }),
  },
  {
    what: 'notes and comments',
    bytes: () =>
      wordDocument({
        added: [
          part('footnotes', 'footnotes', w('footnotes', '')),
          part('endnotes', 'endnotes', w('endnotes', '')),
          part('comments', 'comments', w('comments', `<w:comment w:id="0">${text('Hvem?')}</w:comment>`)),
          part('commentsExtended', 'commentsExtended', '<a/>', `${MS}/2011/relationships/commentsExtended`),
          part('commentsIds', 'commentsIds', '<a/>', `${MS}/2016/09/relationships/commentsIds`),
          part('commentsExtensible', 'commentsExtensible', '<a/>', `${MS}/2018/08/relationships/commentsExtensible`),
          part('people', 'people', '<a/>', `${MS}/2011/relationships/people`),
        ],
      }),
  },
  { what: 'a table of contents', bytes: () => wordDocument({ body: CONTENTS }) },
  {
    what: 'links to the web, to mail and within the document',
    bytes: () =>
      wordDocument({
        body: paragraph(
          field(' HYPERLINK "https://www.regjeringen.no/no/dokumenter/?a=1&amp;b=2" \\t "_blank" ') +
            field(' HYPERLINK "mailto:post@example.no" ') +
            field(' HYPERLINK "https://example.no" \\l "kapittel" \\o "Les mer" '),
        ),
        leading: [
          { type: 'hyperlink', target: 'https://example.no/vedlegg.pdf' },
          { type: 'hyperlink', target: 'mailto:post@example.no?subject=Sak' },
          { type: 'hyperlink', target: '#kapittel' },
        ],
      }),
  },
  { what: 'a chart with its workbook', bytes: () => wordDocument({ added: charted(BOOK) }) },
  {
    what: 'fonts of its own',
    bytes: () =>
      wordDocument({
        added: [
          part('fontTable', 'fontTable', w('fonts', '')),
          {
            name: 'word/fonts/font1.odttf',
            type: `${OFFICE}obfuscatedFont`,
            content: Buffer.alloc(5_000, 7),
            as: 'font',
            from: 'word/fontTable.xml',
          },
        ],
      }),
  },
  { what: 'a form to fill in', bytes: () => wordDocument({ body: paragraph(FORM) + CONTROLS }) },
  {
    what: 'the name of a template on a drive',
    bytes: () => withTemplate('file:///C:\\Users\\kari\\Maler\\Notat%202.dotx'),
  },
  { what: 'the name of the usual template', bytes: () => withTemplate('Normal.dotm') },
  {
    what: 'pictures of every kind, with a drawing beside its picture',
    bytes: () =>
      wordDocument({
        added: [
          image('png', png(800, 600, [packedText('iCCP', Buffer.alloc(3_000)), packedInternational(Buffer.from('x'))])),
          image('jpeg', jpeg(12_000, 9_000, 10)),
          image('gif', gif()),
          image('tiff', tiff(2_480, 3_508)),
          image('emf', emf(), 'image/x-emf'),
          image('svg', Buffer.from(SVG), 'image/svg+xml'),
        ],
      }),
  },
  { what: 'properties, a theme and data of its own', bytes: () => wordDocument({ added: [...PROPERTIES, ...DATA] }) },
  {
    what: 'a figure of Word’s own',
    bytes: () =>
      wordDocument({
        added: (['Data', 'Layout', 'Style', 'Colors'] as const).map((kind) => ({
          name: `word/diagrams/${kind}.xml`,
          type: `${OFFICE}drawingml.diagram${kind}+xml`,
          content: '<a/>',
          as: `diagram${kind === 'Style' ? 'QuickStyle' : kind}`,
        })),
      }),
  },
  {
    what: 'what is written in the strict form of the standard',
    bytes: () =>
      wordDocument({
        raw: {
          [STORY]: documentXml(paragraph(field('DATE \\@ "d. MMMM yyyy"')), `${STRICT}/wordprocessingml/main`),
          '_rels/.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
            `<Relationship Id="a" Type="${STRICT}/officeDocument/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
        },
      }),
  },
  {
    what: 'changes that are tracked, also in a field',
    bytes: () =>
      wordDocument({
        body: paragraph(
          begin() +
            `<w:del><w:r><w:delInstrText>DATE</w:delInstrText></w:r></w:del><w:ins>${said('TIME')}</w:ins>` +
            MARK('end'),
        ),
      }),
  },
  {
    what: 'references of a reference program, captions and a sum',
    bytes: () =>
      wordDocument({
        body: paragraph(
          field(
            ' ADDIN ZOTERO_ITEM CSL_CITATION {"citationID":"a","properties":{"x":"(Dahl, 2024)"}} ',
            '(Dahl, 2024)',
          ) +
            field(' SEQ Tabell \\* ARABIC ') +
            field(' REF _Ref12 \\h ') +
            field(' =SUM(ABOVE) \\# "0,0" ') +
            begin() +
            said(' IF ') +
            field('PAGE') +
            said(' = 1 "a" "b" ') +
            MARK('end'),
        ),
      }),
  },
  {
    what: 'a text box with a field, in two forms',
    bytes: () => {
      const box = `<w:txbxContent>${paragraph(field('PAGE'))}</w:txbxContent>`;
      return wordDocument({
        namespaces:
          ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="urn:x"',
        body: paragraph(
          `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice>` +
            `<mc:Fallback><w:pict><v:shape href="https://example.no"><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        ),
      });
    },
  },
];

export const ORDINARY_IMAGES: readonly Ordinary[] = [
  {
    what: 'a picture with texts and a profile',
    bytes: () => png(1_920, 1_080, [packedText('zTXt', Buffer.from('Foto'))]),
  },
  {
    what: 'a picture of the screen with something after its end',
    bytes: () => Buffer.concat([png(), Buffer.alloc(50)]),
  },
  { what: 'a photograph', bytes: () => jpeg(12_000, 9_000) },
  {
    what: 'a photograph that becomes sharper, with what the camera adds',
    bytes: () => Buffer.concat([jpeg(4_000, 3_000, 12), Buffer.from('MotionPhoto')]),
  },
];
