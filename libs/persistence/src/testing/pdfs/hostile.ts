import { BROKEN_PDFS } from './broken.js';
import {
  DAMAGED,
  edited,
  latin1,
  listOf,
  onePage,
  opening,
  packedPdfOf,
  pdfOf,
  SCRIPT,
  type Hostile,
  type Verdict,
} from './build.js';

const linkTo = (action: string): Buffer =>
  pdfOf(onePage('', `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${action} >>]`));
const annotated = (subtype: string, more = ''): Buffer =>
  pdfOf({ ...onePage('', '/Annots [6 0 R]'), 6: `<< /Type /Annot /Subtype /${subtype} /Rect [0 0 9 9] ${more} >>` });
const FILE = {
  8: '<< /Type /Filespec /F (a.exe) /EF << /F 9 0 R >> >>',
  9: { head: '/Type /EmbeddedFile', data: 'MZ' },
};

/** 30,000 dots wide and high. */
const PHOTOGRAPH = 'ffd8ffc0000b087530753001011100ffda0008010100003f000000ffd9';

const active = (found: string): Verdict => ['FileIsActive', found];

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
    'a script in objects that are listed, and not packed',
    active('script'),
    () =>
      pdfOf({
        ...onePage('/OpenAction 6 0 R'),
        7: { head: '/Type /ObjStm /N 1 /First 4', data: `6 0 ${SCRIPT.replace('/JavaScript', '/Java#53cript')}` },
      }),
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
    'a script that says with two names what a harmless one says with one',
    active('script'),
    () =>
      pdfOf({
        ...onePage('/OpenAction 8 0 R'),
        7: '<< /Type /Action#2FS#2FJavaScript >>',
        8: '<< /Type /Action /S /JavaScript >>',
      }),
  ],
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
    'a photograph of 900 million dots that is said to have one',
    ['ImageTooLarge'],
    () =>
      pdfOf({
        ...onePage(),
        6: { head: '/Subtype /Image /Width 1 /Height 1 /Filter [/DCTDecode]', data: Buffer.from(PHOTOGRAPH, 'hex') },
      }),
  ],
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

export const HOSTILE_PDFS: readonly Hostile[] = [...hidden, ...reaching, ...BROKEN_PDFS];
