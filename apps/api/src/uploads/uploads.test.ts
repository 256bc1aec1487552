import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { aDocx, aJpeg, aPackedPdf, aPdf, aPng, listOf, zipOf } from '../testing/files.js';
import { startServing, type Serving } from '../testing/serving.js';
import { download, sendForm, upload } from '../testing/uploads.js';

let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving.stop());

const ME = 'leader-harstad';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const count = async (table: 'attachment' | 'blob'): Promise<number> =>
  Number((await serving.owner.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n);

describe('what is taken', () => {
  it.each([
    ['a PDF', aPdf(), 'application/pdf', 'notat.pdf'],
    ['a Word document', aDocx(), DOCX, 'notat.pdf.docx'],
    ['a picture', aPng(), 'image/png', 'notat.pdf.png'],
    ['a photograph', aJpeg(), 'image/jpeg', 'notat.pdf.jpg'],
  ])('%s, whatever it is called', async (_, bytes, mediaType, name) => {
    const { status, body, headers } = await upload(serving, ME, bytes);
    expect([status, body]).toEqual([
      201,
      {
        id: expect.any(String),
        committee: 'FSU',
        name,
        mediaType,
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        uploadedBy: ME,
        uploadedAt: expect.any(String),
      },
    ]);
    const kept = await download(serving, ME, String(headers.get('location')));
    expect(kept.status).toBe(200);
    expect(kept.bytes.equals(bytes)).toBe(true);
  });
});

const EXE = Buffer.concat([Buffer.from('MZ'), randomBytes(2_000)]);
const LOCKED = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(1_000),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(500),
]);
const OLD_WORD = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)]);
const ENOUGH = Buffer.alloc(40 * 1024 * 1024);

const FONTS =
  '<Default Extension="odttf" ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/><Override';

describe('what is refused', () => {
  it.each([
    ['an empty file', 'tom.pdf', Buffer.alloc(0), 'FileEmpty'],
    ['a ZIP named .pdf', 'saker.pdf', zipOf([{ name: 'a.txt', bytes: Buffer.from('a') }]), 'FileTypeRefused'],
    ['a ZIP named .docx', 'saker.docx', zipOf([{ name: 'a.txt', bytes: Buffer.from('a') }]), 'FileTypeRefused'],
    ['a program named .png', 'bilde.png', EXE, 'FileTypeRefused'],
    ['a web page', 'side.pdf', Buffer.from('<!doctype html><script>alert(1)</script>'), 'FileTypeRefused'],
    [
      'a drawing with a script',
      'logo.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'FileTypeRefused',
    ],
    ['a text', 'notat.pdf', Buffer.from('Bare tekst'), 'FileTypeRefused'],
    [
      'an animation',
      'film.png',
      Buffer.from('474946383961010001000000002c00000000010001000002003b', 'hex'),
      'FileTypeRefused',
    ],
    ['an old Word file', 'notat.docx', OLD_WORD, 'FileTypeRefused'],
    ['a Word document with a password', 'notat.docx', LOCKED, 'FileLocked'],
    [
      'a package with a password',
      'a.docx',
      aDocx([{ name: 'x.xml', bytes: Buffer.from('x'), encrypted: true }]),
      'FileLocked',
    ],
    ['a PDF with a password', 'notat.pdf', aPdf('/Encrypt 5 0 R'), 'FileLocked'],
    ['macros', 'a.docx', aDocx([{ name: 'word/vbaProject.bin', bytes: Buffer.from('x') }]), 'FileHasMacros'],
    [
      'macros by type',
      'a.docx',
      aDocx([], listOf('application/vnd.ms-word.document.macroEnabled.main+xml')),
      'FileHasMacros',
    ],
    ['a PDF with a script', 'a.pdf', aPdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), 'FileIsActive'],
    ['the same in other letters', 'a.pdf', aPdf('/OpenAction << /S /J#61vaScript >>'), 'FileIsActive'],
    ['a PDF that starts a program', 'a.pdf', aPackedPdf('<< /S /Launch /F (cmd.exe) >>'), 'FileIsActive'],
    ['a PDF with files in it', 'a.pdf', aPdf('/Names << /EmbeddedFiles << >> >>'), 'FileIsActive'],
    [
      'a bomb',
      'a.docx',
      aDocx(
        Array.from({ length: 4 }, (_, n) => ({ name: `${n}.odttf`, bytes: ENOUGH })),
        listOf().replace('<Override', FONTS),
      ),
      'FileSwells',
    ],
    [
      'a bomb that lies',
      'a.docx',
      aDocx([{ name: 'a.odttf', bytes: ENOUGH, claims: 10 }], listOf().replace('<Override', FONTS)),
      'FileDamaged',
    ],
    ['half a PDF', 'a.pdf', aPdf().subarray(0, 60), 'FileDamaged'],
    ['half a Word document', 'a.docx', aDocx().subarray(0, 200), 'FileDamaged'],
    ['half a picture', 'a.png', aPng().subarray(0, 40), 'FileDamaged'],
    [
      'a Word document without its text',
      'a.docx',
      zipOf([{ name: '[Content_Types].xml', bytes: Buffer.from(listOf()) }]),
      'FileTypeRefused',
    ],
    ['a name with an identity number', '01010012356 søknad.pdf', aPdf(), 'FileNameHoldsId'],
    ['a name with one between underscores', 'søknad_010100_12356.pdf', aPdf(), 'FileNameHoldsId'],
    ['a name with one in full-width digits', 'søknad ０１０１００ １２３５６.pdf', aPdf(), 'FileNameHoldsId'],
  ])('%s', async (_, name, bytes, code) => {
    const before = [await count('attachment'), await count('blob')];
    const { status, body } = await upload(serving, ME, bytes, { name });
    expect([status, body.code]).toEqual([422, code]);
    expect(body.detail).toMatch(/^\p{Lu}.{10,}\.$/u);
    expect([await count('attachment'), await count('blob')]).toEqual(before);
  });

  it('no file, two files, and no form', async () => {
    const none = new FormData();
    none.append('note', 'x');
    expect((await sendForm(serving, ME, none)).body.code).toBe('OneFileOnly');
    const two = new FormData();
    for (const name of ['a.pdf', 'b.pdf']) two.append('file', new Blob([new Uint8Array(aPdf())]), name);
    expect((await sendForm(serving, ME, two)).body.code).toBe('OneFileOnly');
    const token = await serving.tokenOf(ME);
    const json = await fetch(`${serving.address}/api/committees/FSU/attachments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'k', 'content-type': 'application/json' },
      body: '{}',
    });
    expect([json.status, ((await json.json()) as { code: string }).code]).toEqual([415, 'FormExpected']);
  });

  it.each([
    ['without a boundary', 'multipart/form-data', 'x'],
    [
      'that ends too soon',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-',
    ],
    ['that is none', 'multipart/form-data; boundary=b', 'what'],
  ])('a form %s', async (_, type, body) => {
    const token = await serving.tokenOf(ME);
    const answer = await fetch(`${serving.address}/api/committees/FSU/attachments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'k', 'content-type': type },
      body,
    });
    expect([400, 422]).toContain(answer.status);
    expect(((await answer.json()) as { code: string }).code).toMatch(/FormDamaged|OneFileOnly/);
  });

  it('forms everywhere else, as before', async () => {
    const form = new FormData();
    form.append('person', ME);
    expect((await sendForm(serving, ME, form, { path: '/api/login' })).status).toBe(415);
    expect((await sendForm(serving, ME, form, { path: '/api/pilots' })).status).toBe(415);
  });

  it('whoever is not there, a committee that is not there, and no key', async () => {
    expect((await upload(serving, ME, aPdf(), { path: '/api/committees/XYZ/attachments' })).status).toBe(404);
    expect((await upload(serving, ME, aPdf(), { headers: { authorization: 'Bearer x' } })).status).toBe(401);
    expect((await upload(serving, ME, aPdf(), { key: '' })).body.code).toBe('IdempotencyKeyMissing');
  });
});

it('answers the same key with the same file once, and refuses another file', async () => {
  const bytes = aPdf();
  const [first, second] = [
    await upload(serving, ME, bytes, { key: 'k1' }),
    await upload(serving, ME, bytes, { key: 'k1' }),
  ];
  expect(second.body).toEqual(first.body);
  const other = await upload(serving, ME, aPdf(), { key: 'k1' });
  expect([other.status, other.body.code]).toEqual([422, 'KeyUsedForAnotherCommand']);
  const anothers = await upload(serving, 'leader-senja', bytes, { key: 'k1' });
  expect(anothers.body.id).not.toBe(first.body.id);
  expect(anothers.body['sha256']).toBe(first.body['sha256']);
});

it.each([
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['C:\\Users\\kari\\Møte nr. 3.PDF', 'Møte nr. 3.pdf'],
  ['faktura\u202Efdp.exe', 'fakturafdp.exe.pdf'],
  ['a<b>:"c"|?*.pdf', 'a_b___c____.pdf'],
  ['....', 'vedlegg.pdf'],
  [`${'å'.repeat(300)}.pdf`, `${'å'.repeat(120)}.pdf`],
  ['Sámi dutkan čđŋšŧž.pdf', 'Sámi dutkan čđŋšŧž.pdf'],
])('calls %s %s', async (sent, called) => {
  expect((await upload(serving, ME, aPdf(), { name: sent })).body['name']).toBe(called);
});

it('is saved and not shown, with what a reader needs to know that it has it already', async () => {
  const bytes = aPdf();
  const { body } = await upload(serving, ME, bytes, { name: 'Møtebok «mars».pdf' });
  const address = `/api/attachments/${body.id}/content`;
  const { headers } = await download(serving, ME, address);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(bytes.length),
    'content-disposition': `attachment; filename="M_tebok _mars_.pdf"; filename*=UTF-8''M%C3%B8tebok%20%C2%ABmars%C2%BB.pdf`,
    etag: `"${String(body['sha256'])}"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'cache-control': 'no-store',
  });
  const again = await download(serving, ME, address, { 'if-none-match': String(headers.get('etag')) });
  expect([again.status, again.bytes.length]).toEqual([304, 0]);
});

it('shows a file that is not attached to who sent it, and to others as if it were not there', async () => {
  const { body } = await upload(serving, ME, aPdf());
  const address = `/api/attachments/${body.id}/content`;
  expect((await download(serving, ME, address)).status).toBe(200);
  for (const other of ['fsu-secretary', 'fsu-member-1', 'leader-senja', 'administrator'])
    expect((await download(serving, other, address)).status).toBe(404);
  expect((await download(serving, null, address)).status).toBe(401);
});
