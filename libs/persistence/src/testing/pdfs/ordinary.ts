import { deflateSync, inflateSync } from 'node:zlib';
import { edited, listOf, onePage, packedPdfOf, pdfOf, type Objects, type Written } from './build.js';

const flate = (text: string): Buffer => deflateSync(Buffer.from(text, 'latin1'));
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb004300ffd9', 'hex');

const asWordPrints: Objects = {
  1: `<< /Type /Catalog /Pages 2 0 R /Lang(nb-NO) /StructTreeRoot 20 0 R /MarkInfo << /Marked true >> /Metadata 30 0 R
    /Outlines 40 0 R /PageMode /UseOutlines /ViewerPreferences << /DisplayDocTitle true >> >>`,
  2: '<< /Type /Pages /Count 2 /Kids [3 0 R 5 0 R] >>',
  3: `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 10 0 R /F 10 0 R >> /ExtGState << /GS7 << /Type /ExtGState /BM /Normal /ca 1 >> >>
    /ProcSet [/PDF /Text /ImageB /ImageC /ImageI] >> /Annots [12 0 R 13 0 R] /MediaBox [0 0 595.32 841.92] /Contents 4 0 R
    /Group << /Type /Group /S /Transparency /CS /DeviceRGB >> /Tabs /S /StructParents 0 >>`,
  4: { head: '/Filter /FlateDecode', data: flate('/P << /MCID 0 >> BDC BT /F1 11 Tf (Saksliste) Tj ET EMC') },
  5: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.32 841.92] /Contents 4 0 R /StructParents 1 >>',
  10: '<< /Type /Font /Subtype /TrueType /Name /F1 /BaseFont /BCDEEE+Calibri /Encoding /WinAnsiEncoding /FontDescriptor 11 0 R /FirstChar 32 /LastChar 33 /Widths [226 0] >>',
  11: '<< /Type /FontDescriptor /FontName /BCDEEE+Calibri /Flags 32 /FontBBox [-503 -250 1240 750] /FontFile2 14 0 R >>',
  12: '<< /Subtype /Link /Rect [72 700 200 715] /BS << /W 0 >> /F 4 /A << /Type /Action /S /URI /URI(https://www.helse-nord.no/?a=1\\(2\\)) >> /StructParent 2 >>',
  13: '<< /Subtype /Link /Rect [72 600 200 615] /BS << /W 0 >> /F 4 /Dest [5 0 R /XYZ 72 700 0] /StructParent 3 >>',
  14: { head: '/Filter /FlateDecode /Length1 30', data: flate('a font, as far as this goes') },
  20: '<< /Type /StructTreeRoot /RoleMap << /Overskrift#201 /H1 /Launch /Span >> /ParentTree 21 0 R /K [22 0 R] /ParentTreeNextKey 4 >>',
  21: '<< /Nums [0 [23 0 R] 2 24 0 R] >>',
  22: '<< /Type /StructElem /S /Document /P 20 0 R /K [23 0 R 24 0 R] >>',
  23: '<< /Type /StructElem /S /Sound /P 22 0 R /Pg 3 0 R /K 0 /A << /O /Layout /Placement /Block >> >>',
  24: '<< /Type /StructElem /S /Link /P 22 0 R /Pg 3 0 R /K [<< /Type /OBJR /Obj 12 0 R >>] /A [<< /O /Table /Scope /Row >> 0] >>',
  30: {
    head: '/Type /Metadata /Subtype /XML',
    data: '<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/">Subject: objectives</x:xmpmeta>',
  },
  40: '<< /Type /Outlines /First 41 0 R /Last 42 0 R /Count 2 >>',
  41: '<< /Title(1 JavaScript og /Launch i helse) /Parent 40 0 R /Next 42 0 R /Dest [3 0 R /XYZ 0 800 0] >>',
  42: '<< /Title(\u00fe\u00ff\0V\0e\0d\0l\0e\0g\0g) /Parent 40 0 R /Prev 41 0 R /A << /S /GoTo /D [5 0 R /Fit] >> >>',
};

const withFields: Objects = {
  ...onePage(
    '/AcroForm << /Fields [6 0 R 7 0 R] /DA (/Helv 0 Tf) /NeedAppearances true /SigFlags 3 >>',
    '/Annots [6 0 R 7 0 R 8 0 R]',
  ),
  6: '<< /Type /Annot /Subtype /Widget /FT /Tx /T (Navn) /V () /Rect [72 700 300 720] /P 3 0 R /F 4 >>',
  7: '<< /Type /Annot /Subtype /Widget /FT /Btn /T (Enig) /Rect [72 650 90 668] /AS /Off /AP << /N << /A 4 0 R /F 4 0 R /Off 4 0 R >> >> >>',
  8: '<< /Type /Annot /Subtype /Widget /FT /Btn /T (T#F8m) /Rect [72 600 190 618] /A << /S /ResetForm /Fields [6 0 R] >> >>',
  9: '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 10 20 30] /Contents <3082 04a1 F> >>',
};

const drawnLetters: Objects = {
  ...onePage('', '/Resources << /Font << /F 6 0 R /A 6 0 R /S 6 0 R /Next 6 0 R >> >>'),
  6: '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [.001 0 0 .001 0 0] /CharProcs 7 0 R /Encoding << /Differences [65 /A /F /S] >> >>',
  7: '<< /A 8 0 R /F 8 0 R /S 8 0 R /AA 8 0 R >>',
  8: { head: '', data: '0 0 9 9 re f' },
};

const scanned: Objects = {
  ...onePage('', '/Resources << /XObject << /Im0 6 0 R /Im1 7 0 R >> >>'),
  4: { head: '/Length1 8 0 R', data: 'q 595 0 0 842 0 0 cm /Im0 Do Q' },
  6: {
    head: '/Type /XObject /Subtype /Image /Width 2480 /Height 3508 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /DCTDecode',
    data: jpeg,
  },
  7: {
    head: '/Type /XObject /Subtype /Image /Width 8 0 R /Height 7016 /BitsPerComponent 1 /ImageMask true /Filter [/CCITTFaxDecode] /DecodeParms [<< /K -1 /Columns 4960 >>]',
    data: Buffer.from([0, 16, 1, 0, 16, 1]),
  },
  8: '4960',
};

const archived: Objects = {
  ...onePage(
    '/Metadata 8 0 R /OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /DestOutputProfile 6 0 R >>] /PageLabels << /Nums [0 << /S /r >> 4 << /S /D >>] >>',
    '/Trans << /S /Fade /D 1 >>',
  ),
  6: { head: '/N 3 /Filter /FlateDecode', data: flate('a profile of colours, as far as this goes') },
  8: {
    head: '/Type /Metadata /Subtype /XML',
    data: '<x:xmpmeta xmlns:x="adobe:ns:meta/"><pdfaid:part>2</pdfaid:part></x:xmpmeta>',
  },
};

const paper = pdfOf(onePage());
const commented = pdfOf(
  {
    3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [6 0 R 7 0 R 8 0 R] >>',
    6: '<< /Type /Annot /Subtype /Highlight /Rect [72 700 200 715] /QuadPoints [72 715 200 715 72 700 200 700] /Contents (Er dette riktig?) /Popup 7 0 R /T (Kari) >>',
    7: '<< /Type /Annot /Subtype /Popup /Rect [300 700 400 800] /Parent 6 0 R >>',
    8: '<< /Type /Annot /Subtype /Text /Rect [72 500 92 520] /Contents (obj << ikke et objekt) /Name /Comment >>',
  },
  { onto: paper },
);

/** The first page and its table come first, and name the table at the end. */
function linearised(): Buffer {
  const [first, page] = [
    '1 0 obj\n<< /Linearized 1 /L 0000 /H [0 0] /O 3 /E 0 /N 1 /T 0 >>\nendobj\n',
    pdfOf(onePage()).toString('latin1'),
  ];
  const head = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';
  const at = head.length + first.length;
  const table = (prev: number): string =>
    `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 9 /Prev ${String(prev).padStart(8)} >>\nstartxref\n0\n%%EOF\n`;
  const rest = page.slice(head.length, page.indexOf('xref\n'));
  const main = at + table(0).length + rest.length;
  return Buffer.from(
    `${head}${first}${table(main)}${rest}xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 9 >>\nstartxref\n${at}\n%%EOF`,
    'latin1',
  );
}

/** As some tools write them so that people can read them. */
function unpackedList(objects: Readonly<Record<number, string>>): Written {
  const { head, data } = listOf(objects);
  return { head: head.replace('/Filter /FlateDecode', ''), data: inflateSync(data as Buffer) };
}

/** For older readers by its table, for newer ones by a stream: both name the table before. */
function twoWays(): Buffer {
  const first = pdfOf(onePage());
  const at = first.length;
  const prev = /startxref\n(\d+)/.exec(first.toString('latin1'))?.[1] ?? '';
  const stream = `9 0 obj\n<< /Type /XRef /W [1 2 1] /Size 1 /Prev ${prev} /Length 4 >>\nstream\n\0\0\0\0\nendstream\nendobj\n`;
  const table = `xref\n0 0\ntrailer\n<< /Root 1 0 R /Size 10 /Prev ${prev} /XRefStm ${at} >>\nstartxref\n${at + stream.length}\n%%EOF\n`;
  return Buffer.concat([first, Buffer.from(stream + table, 'latin1')]);
}

/** What people attach: none of it does anything, and all of it is taken. */
export const ORDINARY_PDFS: readonly (readonly [what: string, bytes: Buffer])[] = [
  ['a page of text', paper],
  ['one printed by Word, in packed objects, with tags, bookmarks, links and metadata', packedPdfOf(asWordPrints)],
  ['the same, unpacked', pdfOf(asWordPrints)],
  ['a form to fill in, and to empty, with a signature', pdfOf(withFields)],
  ['letters that are drawn, and called A, F and S', pdfOf(drawnLetters)],
  ['two scanned sheets, JPEG and CCITT', pdfOf(scanned)],
  ['one for the archive, with colours, page labels and a transition', pdfOf(archived)],
  ['one with comments, saved onto what was there', commented],
  ['one that shows its first page before the rest has come', linearised()],
  [
    'links to a mail, a phone, a page without scheme and the next page',
    pdfOf(
      onePage(
        '/URI << /Base (https://helse.example/) >> /OpenAction [3 0 R /Fit]',
        `/Annots [${[
          'mailto:a@kommune.example',
          'tel:+4700000000',
          'www.helse.no',
          '\\376\\377\\000h\\000t\\000t\\000p\\000:\\000/\\000/\\000a',
        ]
          .map((address) => `<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (${address}) >> >>`)
          .join(' ')} << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Named /N /NextPage >> >>]`,
      ),
    ),
  ],
  [
    'one whose table of objects is wrong, as readers mend it',
    Buffer.from(paper.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'), 'latin1'),
  ],
  [
    'one with objects that are listed, and not packed',
    pdfOf({ ...asWordPrints, 50: unpackedList({ 51: '<< /Type /Catalog >>', 52: '12', 53: '[1 2 3]' }) }),
  ],
  [
    'one that says how Ghostscript made it, and has numbers without a space behind them',
    edited(
      edited(
        pdfOf({ ...onePage(), 6: '4960' }),
        '%PDF-1.7\n',
        `%PDF-1.7\n%%Invocation: gs ${'-dSubsetFonts=true '.repeat(100)} -dPDFATitle=<>\n`,
      ),
      '4960\nendobj',
      '4960endobj',
    ),
  ],
  [
    'one in which a number was that of a link, then that of a heading',
    pdfOf(
      { 6: '<< /Type /StructElem /S /Overskrift /P 7 0 R >>', 3: '<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>' },
      {
        onto: pdfOf({
          ...onePage('', '/Annots [6 0 R << /Subtype /Link /Rect [0 0 9 9] /A 6 0 R >>]'),
          6: '<< /S /GoTo /D [3 0 R /Fit] >>',
        }),
      },
    ),
  ],
  ['one with two ways to its first table', twoWays()],
];
