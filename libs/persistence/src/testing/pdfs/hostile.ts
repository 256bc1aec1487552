import { deflateSync } from 'node:zlib';
import { listOf, onePage, packedPdfOf, pdfOf, type Objects } from './build.js';

const MB = 1024 * 1024;
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const edited = (pdf: Buffer, from: string | RegExp, to: string): Buffer =>
  latin1(pdf.toString('latin1').replace(from, () => to));

const SCRIPT = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
/** With an object 6 that its catalog opens with. */
const opening = (action: string, more: Objects = {}): Buffer =>
  pdfOf({ ...onePage('/OpenAction 6 0 R'), 6: action, ...more });
const linkTo = (action: string): Buffer =>
  pdfOf(onePage('', `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${action} >>]`));
const annotated = (subtype: string, more = ''): Buffer =>
  pdfOf({ ...onePage('', '/Annots [6 0 R]'), 6: `<< /Type /Annot /Subtype /${subtype} /Rect [0 0 9 9] ${more} >>` });
const FILE = {
  8: '<< /Type /Filespec /F (a.exe) /EF << /F 9 0 R >> >>',
  9: { head: '/Type /EmbeddedFile', data: 'MZ' },
};

/** What is to be said of each. */
export type Verdict = readonly [code: string, found?: string];
export type Hostile = readonly [what: string, verdict: Verdict, bytes: () => Buffer];

const active = (found: string): Verdict => ['FileIsActive', found];
const DAMAGED: Verdict = ['FileDamaged'];

/** Where readers would find something that runs, however it is hidden. */
const hidden: readonly Hostile[] = [
  ['a script when it is opened', active('script'), () => opening(SCRIPT)],
  [
    'a script behind a comment that says stream',
    active('script'),
    () => edited(opening(SCRIPT), '6 0 obj\n', '% stream\n6 0 obj\n% stream\n'),
  ],
  ['a script in names of hex', active('script'), () => opening('<< /#53 /J#61vaScript /J#53 (app.alert\\(1\\)) >>')],
  ['a script in packed objects', active('script'), () => packedPdfOf({ ...onePage('/OpenAction 6 0 R'), 6: SCRIPT })],
  [
    'a script in packed objects that do not say what they are',
    active('script'),
    () => pdfOf({ ...onePage('/OpenAction 6 0 R'), 7: listOf({ 6: SCRIPT }, '/Type /XObject') }),
  ],
  [
    'a script in packed objects of a packed file that was saved onto',
    active('script'),
    () => pdfOf({ 7: listOf({ 6: SCRIPT }) }, { onto: opening('<< /S /GoTo /D [3 0 R /Fit] >>') }),
  ],
  [
    'a script deep within',
    active('script'),
    () => pdfOf({ ...onePage(), 6: `${'[<< /K '.repeat(100)}${SCRIPT}${' >>]'.repeat(100)}` }),
  ],
  [
    'a script that a later version took away',
    active('script'),
    () => pdfOf({ 6: '<< /S /GoTo /D [3 0 R /Fit] >>' }, { onto: opening(SCRIPT) }),
  ],
  [
    'a script that a later version put there',
    active('script'),
    () => pdfOf({ 6: SCRIPT }, { onto: opening('<< /S /GoTo /D [3 0 R /Fit] >>') }),
  ],
  [
    'a script in the data of a picture',
    active('script'),
    () =>
      pdfOf({
        ...onePage('/OpenAction 6 0 R'),
        7: { head: '', data: `x\nendstream\nendobj\n6 0 obj\n${SCRIPT}\nendobj\n` },
      }),
  ],
  ['a script in a string', active('script'), () => opening(`(endobj 6 0 obj ${SCRIPT} endobj)`)],
  [
    'a script in a comment',
    active('script'),
    () => edited(opening('null'), 'xref', `% 6 0 obj ${SCRIPT} endobj\nxref`),
  ],
  [
    'a script whose number is apart from its word',
    active('script'),
    () => edited(opening(SCRIPT), '6 0 obj', '6 % 7\n0 % 8\nobj'),
  ],
  [
    'a script whose data are longer than said',
    active('script'),
    () => pdfOf({ ...onePage('/OpenAction 6 0 R'), 7: { head: '/Length 3', data: `abc\n6 0 obj ${SCRIPT} endobj` } }),
  ],
  [
    'a script that no table knows',
    active('script'),
    () => Buffer.concat([latin1('%PDF-1.7\n'), latin1(`9 0 obj ${SCRIPT} endobj\n`), opening('null')]),
  ],
  ['a script under a name that is an object', active('script'), () => opening('<< /S 7 0 R >>', { 7: '/JavaScript' })],
  [
    'a script among names',
    active('script'),
    () => pdfOf(onePage(`/Names << /JavaScript << /Names [(a) ${SCRIPT}] >> >>`)),
  ],
  ['a script when a page is opened', active('script'), () => pdfOf(onePage('', `/AA << /O ${SCRIPT} >>`))],
  [
    'a script when a field is left',
    active('script'),
    () =>
      pdfOf({
        ...onePage('', '/Annots [6 0 R]'),
        6: '<< /Subtype /Widget /Rect [0 0 9 9] /AA 7 0 R >>',
        7: `<< /Bl ${SCRIPT} >>`,
      }),
  ],
  [
    'a script after an action that does nothing',
    active('script'),
    () => opening(`<< /S /GoTo /D [3 0 R /Fit] /Next [7 0 R] >>`, { 7: SCRIPT }),
  ],
  [
    'a script under a heading of the outline',
    active('script'),
    () => pdfOf({ ...onePage('/Outlines 6 0 R'), 6: '<< /First 7 0 R >>', 7: `<< /Title (a) /A ${SCRIPT} >>` }),
  ],
  [
    'a program that draws letters',
    DAMAGED,
    () => pdfOf({ ...onePage(), 6: '<< /Type /Font /Subtype /Type1 /FontMatrix [1 2 3 4 5 (0\\); alert\\(1\\))] >>' }),
  ],
];

const reaching: readonly Hostile[] = [
  ['a program to start', active('launch'), () => linkTo('<< /S /Launch /F (cmd.exe) >>')],
  ['a page of a file within', active('file'), () => linkTo('<< /S /GoToE /T << /R /C /N (a) >> >>')],
  [
    'a page of a file on a server',
    active('elsewhere'),
    () => linkTo('<< /S /GoToR /F (\\\\\\\\server\\\\share\\\\a.pdf) /D [0 /Fit] >>'),
  ],
  [
    'the same, named by an object',
    active('elsewhere'),
    () => opening('<< /S /GoTo /F 7 0 R >>', { 7: '<< /Type /Filespec /UF (\\\\\\\\server\\\\share) >>' }),
  ],
  [
    'a form that is sent somewhere',
    active('sending'),
    () => annotated('Widget', '/A << /S /SubmitForm /F << /FS /URL /F (https://x.example) >> >>'),
  ],
  ['a form filled from elsewhere', active('elsewhere'), () => linkTo('<< /S /ImportData /F (a.fdf) >>')],
  [
    'a form of XFA',
    active('xfa'),
    () =>
      pdfOf({
        ...onePage('/AcroForm << /XFA 6 0 R /Fields [] >>'),
        6: { head: '', data: '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>' },
      }),
  ],
  [
    'a file within',
    active('file'),
    () => pdfOf({ ...onePage('/Names << /EmbeddedFiles << /Names [(a.exe) 8 0 R] >> >>'), ...FILE }),
  ],
  [
    'a file that only a mark leads to',
    active('file'),
    () => pdfOf({ ...onePage('', '/Annots [<< /Subtype /FileAttachment /Rect [0 0 9 9] /FS 8 0 R >>]'), ...FILE }),
  ],
  ['a file that belongs to the archive’s version', active('file'), () => pdfOf({ ...onePage('/AF [8 0 R]'), ...FILE })],
  ['a film in the page', active('media'), () => annotated('RichMedia', '/RichMediaContent << /Assets << >> >>')],
  ['a film of the older kind', active('media'), () => annotated('Screen', '/A << /S /Rendition /OP 0 >>')],
  ['a sound', active('media'), () => opening('<< /S /Sound /Sound 7 0 R >>')],
  ['a body that turns', active('media'), () => annotated('3D')],
  ['a mark of a kind of its own', active('annotation'), () => annotated('Whatever')],
  [
    'a mark that is only listed as one',
    active('annotation'),
    () => pdfOf({ ...onePage('', '/Annots 7 0 R'), 6: '<< /Subtype /Whatever >>', 7: '[6 0 R]' }),
  ],
  ['an action of a kind of its own', active('action'), () => opening('<< /S /Whatever >>')],
  ['an action that prints', active('action'), () => linkTo('<< /S /Named /N /Print >>')],
  ['a link that is a script', active('address'), () => linkTo('<< /S /URI /URI (javascript:alert\\(1\\)) >>')],
  [
    'the same in hex and UTF-16',
    active('address'),
    () =>
      linkTo(
        `<< /S /URI /URI <feff${[...'javascript:x'].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')}> >>`,
      ),
  ],
  ['a link to a disk', active('address'), () => linkTo('<< /S /URI /URI (file:///C:/Windows/System32/calc.exe) >>')],
  ['links that start from a disk', active('address'), () => pdfOf(onePage('/URI << /Base (file://server/share/) >>'))],
  [
    'a picture that lies elsewhere',
    active('elsewhere'),
    () =>
      pdfOf({
        ...onePage(),
        6: { head: '/Type /XObject /Subtype /Image /F (http://x.example/a.jpg) /FFilter /DCTDecode', data: '' },
      }),
  ],
  [
    'a page shown from elsewhere',
    active('elsewhere'),
    () =>
      pdfOf({
        ...onePage(),
        6: { head: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Ref << /F (a.pdf) /Page 0 >>', data: '' },
      }),
  ],
  [
    'a picture for the printer from elsewhere',
    active('elsewhere'),
    () =>
      pdfOf({ ...onePage(), 6: { head: '/Type /XObject /Subtype /Form /OPI << /2.0 << /F (a.tif) >> >>', data: '' } }),
  ],
  [
    'a program for the printer',
    active('print-program'),
    () => pdfOf({ ...onePage(), 6: { head: '/Type /XObject /Subtype /PS', data: 'showpage' } }),
  ],
  ['a password', ['FileLocked'], () => pdfOf(onePage(), { inTrailer: '/Encrypt << /Filter /Standard /V 4 >>' })],
  [
    'a picture of 900 million dots',
    ['ImageTooLarge'],
    () =>
      pdfOf({
        ...onePage(),
        6: { head: '/Type /XObject /Subtype /Image /Width 7 0 R /Height 30000 /Filter /JBIG2Decode', data: '' },
        7: '30000',
      }),
  ],
];

/** Files that are made to be read for ever, or differently by everybody. */
const broken: readonly Hostile[] = [
  ['a hundred thousand brackets', DAMAGED, () => opening('['.repeat(100_000))],
  ['a string without an end', DAMAGED, () => opening('(')],
  ['a dictionary without a value', DAMAGED, () => opening('<< /A >>')],
  ['a picture’s beginning where a value should be', DAMAGED, () => opening(`[BI /W 1 ID ( EI ${SCRIPT} ) ]`)],
  ['a name with a zero in it', DAMAGED, () => opening('<< /S /JavaScript#00a >>')],
  [
    'packed objects that are packed otherwise',
    DAMAGED,
    () =>
      pdfOf({
        ...onePage(),
        7: { head: '/Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode]', data: '789c' },
      }),
  ],
  [
    'packed objects within one another',
    DAMAGED,
    () =>
      pdfOf({
        ...onePage(),
        7: {
          head: '/Type /ObjStm /N 2 /First 8 /Filter /FlateDecode',
          data: deflateSync(latin1(`6 0 7 3 (a ${SCRIPT} )`)),
        },
      }),
  ],
  [
    'packed objects that are cut off',
    DAMAGED,
    () =>
      pdfOf({
        ...onePage(),
        7: {
          head: '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode',
          data: deflateSync(latin1('6 0 << >>')).subarray(0, 8),
        },
      }),
  ],
  ['tables that name one another', DAMAGED, () => loop()],
  ['two thousand tables, each before the other', DAMAGED, () => tables(2_000)],
  ['no end', DAMAGED, () => edited(pdfOf(onePage()), '%%EOF', '')],
  ['half of a file', DAMAGED, () => pdfOf(onePage()).subarray(0, 200)],
  ['no page', DAMAGED, () => pdfOf({ 1: '<< /Type /Catalog >>' })],
  [
    'a page for browsers before it',
    DAMAGED,
    () => edited(pdfOf(onePage()), '%PDF-1.7\n', '%PDF-1.7\n<html><script>alert(1)</script>\n'),
  ],
  [
    'a page for browsers in its first line',
    DAMAGED,
    () => edited(pdfOf(onePage()), '%PDF-1.7\n', '%PDF-1.7<html><script>alert(1)</script>\n'),
  ],
  [
    'a page for browsers behind it',
    DAMAGED,
    () => Buffer.concat([pdfOf(onePage()), latin1('<html><script>alert(1)</script>')]),
  ],
  ['a ZIP behind it', DAMAGED, () => Buffer.concat([pdfOf(onePage()), zipEnd, latin1('\n%%EOF\n')])],
  ['sixty packed objects of 16 MB of spaces in a megabyte', ['FileTooComplex'], () => swelling()],
  [
    'objects that begin within one another',
    ['FileTooComplex'],
    () => pdfOf({ ...onePage(), 6: '1 0 obj('.repeat(40_000) + ')'.repeat(40_000) }),
  ],
  [
    'a dictionary with more keys than a file may have',
    ['FileTooComplex'],
    () => opening(`<< ${Array.from({ length: 3_100_000 }, (_, n) => `/k${n.toString(36)} 0`).join(' ')} >>`),
  ],
  ['references that multiply', ['FileTooComplex'], () => multiplying()],
];

const zipEnd = Buffer.concat([latin1('PK\u0005\u0006'), Buffer.alloc(18)]);

function loop(): Buffer {
  const pdf = pdfOf(onePage());
  const at = /startxref\n(\d+)/.exec(pdf.toString('latin1'))?.[1] ?? '';
  return edited(pdf, '/Size', `/Prev ${at} /Size`);
}

function tables(count: number): Buffer {
  let pdf = pdfOf(onePage());
  let at = /startxref\n(\d+)/.exec(pdf.toString('latin1'))?.[1] ?? '';
  const parts = [pdf];
  let length = pdf.length;
  for (let n = 0; n < count; n += 1) {
    pdf = latin1(`xref\n0 0\ntrailer\n<< /Root 1 0 R /Prev ${at} >>\nstartxref\n${length}\n%%EOF\n`);
    at = String(length);
    parts.push(pdf);
    length += pdf.length;
  }
  return Buffer.concat(parts);
}

function swelling(): Buffer {
  const packed = deflateSync(latin1(`9 0 ${' '.repeat(16 * MB - 100)}null`), { level: 9 });
  const list = { head: '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', data: packed };
  return pdfOf({ ...onePage(), ...Object.fromEntries(Array.from({ length: 60 }, (_, n) => [10 + n, list])) });
}

/** Each of ten objects has a thousand versions, and each of these refers to the next object. */
function multiplying(): Buffer {
  let more = '';
  for (let version = 0; version < 1_000; version += 1)
    for (let n = 10; n < 20; n += 1) more += `${n} 0 obj ${n + 1} 0 R endobj\n`;
  return edited(pdfOf(onePage('/OpenAction 10 0 R')), 'xref\n', `${more}xref\n`);
}

export const HOSTILE_PDFS: readonly Hostile[] = [...hidden, ...reaching, ...broken];
