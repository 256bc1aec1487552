import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { STANDARD_TEMPLATE } from '@tiltaksmotor/documents';
import { readFileSync } from 'node:fs';
import PizZip from 'pizzip';
import type { Page } from 'playwright-core';
import { expectFault, isTooWide, shown, Site, violations } from '../support/browser.js';
import { Keyboard } from '../support/keyboard.js';
import { Office } from '../support/office.js';
import { becameUncertain } from '../support/things.js';
import { until } from '../support/until.js';

/** Case papers and their files: written by several, with a login and a network that come and go. */
jest.setTimeout(180_000);
const SECRETARY = 'fsu-secretary';
const CHAIR = 'fsu-chair';
const SCRIPT = '<script>document.title="taken"</script><img src=x onerror="document.title=\'taken\'"> & <b>fet</b>';
const SAMI = 'Dutkit ja oahpahus áčđŋšŧž 🎉';

let site: Site;
let fsu: Office;
beforeAll(async () => {
  site = await Site.open();
  fsu = new Office(site);
});
afterAll(() => site?.close());

const paperOf = (one: string): string => `/sekretar/FSU/sak/${one}`;
const save = (page: Page) => page.getByRole('button', { name: 'Lagre saksframlegget' });
const assessment = (page: Page) => page.getByLabel(/^Vurdering/);
const wayForward = (page: Page) => page.getByLabel(/^Veien videre/);
const saved = (page: Page) => page.getByText('Saksframlegget er lagret.').waitFor();
const summary = (page: Page, name: string) => page.locator('summary', { hasText: name }).first();

interface Kept {
  readonly parts: Readonly<Record<string, string | null>>;
  readonly attachments: readonly { readonly name: string; readonly address: string }[];
}
const kept = (one: string) => site.people.sees<Kept>(SECRETARY, `committees/FSU/cases/${one}`);
const judges = (one: string, parts: object) => fsu.does(`cases/${one}/papers`, { parts });
const close = async (...pages: readonly Page[]): Promise<void> => {
  for (const page of pages) await page.context().close();
};
/** A page that hears of nothing that others do. */
async function deaf(person: string, path: string): Promise<Page> {
  expectFault(/net::ERR_FAILED/);
  const page = await site.page(person, '/');
  await page.route('**/api/changes', (route) => route.abort());
  await page.goto(path);
  await shown(page);
  return page;
}

test('two write the same paper: what one has not touched follows, and of what both wrote one is told, and keeps the text', async () => {
  const one = await fsu.submit('Skrevet av to');
  const page = await site.page(CHAIR, paperOf(one));
  await assessment(page).fill('Lederens vurdering');
  await judges(one, { assessment: 'Sekretærens vurdering', 'way-forward': 'Sekretærens plan' });
  await page.getByText('Vurdering er endret av en annen og er nå: Sekretærens vurdering').waitFor();
  expect([await assessment(page).inputValue(), await wayForward(page).inputValue()]).toEqual([
    'Lederens vurdering',
    'Sekretærens plan',
  ]);
  await page.reload();
  await page.getByText('Vurdering er endret av en annen og er nå: Sekretærens vurdering').waitFor();
  expect(await assessment(page).inputValue()).toBe('Lederens vurdering');
  await save(page).dblclick();
  await saved(page);
  expect((await kept(one)).parts).toMatchObject({
    assessment: 'Lederens vurdering',
    'way-forward': 'Sekretærens plan',
  });
  expect(await fsu.count('PaperWritten', one)).toBe(2);
  expect(await page.getByText('er endret av en annen').count()).toBe(0);
  await close(page);
});

test('a stale paper is not saved over another’s: the page says what changed, and sends it when asked again', async () => {
  const one = await fsu.submit('Foreldet');
  const page = await deaf(CHAIR, paperOf(one));
  await assessment(page).fill('Lederens vurdering');
  await judges(one, { assessment: 'Sekretærens vurdering' });
  await save(page).click();
  await page.getByText('Det du har skrevet, står her fremdeles.').waitFor();
  await page.getByText('Vurdering er endret av en annen og er nå: Sekretærens vurdering').waitFor();
  expect((await kept(one)).parts['assessment']).toBe('Sekretærens vurdering');
  expect(await assessment(page).inputValue()).toBe('Lederens vurdering');
  await save(page).click();
  await saved(page);
  expect((await kept(one)).parts['assessment']).toBe('Lederens vurdering');
  await close(page);
});

test('what else happens in the committee is in nobody’s way', async () => {
  const one = await fsu.submit('Uforstyrret');
  const page = await deaf(CHAIR, paperOf(one));
  await assessment(page).fill('Lederens vurdering');
  await fsu.submit('En helt annen sak');
  await save(page).click();
  await saved(page);
  expect((await kept(one)).parts['assessment']).toBe('Lederens vurdering');
  await close(page);
});

test('two tabs of the same paper: what is written in each is saved', async () => {
  const one = await fsu.submit('To faner');
  const context = await site.browserOf(SECRETARY);
  const [first, second] = [await context.newPage(), await context.newPage()];
  for (const page of [first, second]) {
    await page.goto(paperOf(one));
    await assessment(page).waitFor();
  }
  await assessment(first).fill('Fra den første');
  await wayForward(second).fill('Fra den andre');
  await save(first).click();
  await saved(first);
  await until('the second has heard of it', async () => (await assessment(second).inputValue()) === 'Fra den første');
  await save(second).click();
  await saved(second);
  expect((await kept(one)).parts).toMatchObject({ assessment: 'Fra den første', 'way-forward': 'Fra den andre' });
  await context.close();
});

test('script in every field is text on every page, and far too much is refused with the text kept', async () => {
  const one = await fsu.submit('Alt mulig rart');
  const page = await site.page(SECRETARY, paperOf(one));
  const fields = page.getByRole('form').or(page.locator('form')).first().getByRole('textbox');
  const count = await fields.count();
  expect(count).toBeGreaterThanOrEqual(8);
  for (let n = 0; n < count; n++) await fields.nth(n).fill(`${SCRIPT} ${n}`);
  await assessment(page).fill('ø'.repeat(10_000));
  await save(page).click();
  await page
    .getByText(/høyst 8\s?000 tegn/)
    .first()
    .waitFor();
  expect(await assessment(page).inputValue()).toHaveLength(10_000);
  await assessment(page).fill(`${SCRIPT} ${SAMI}`);
  await save(page).click();
  await saved(page);
  for (const path of [paperOf(one), `/saker/FSU/${one}`, '/sekretar/FSU', '/utsendinger']) {
    await page.goto(path);
    await shown(page);
    expect([path, await page.title()]).not.toEqual([path, 'taken']);
    expect(await page.locator('main img, main script').count()).toBe(0);
  }
  await page.goto(`/saker/FSU/${one}`);
  await page.getByText(`${SCRIPT} ${SAMI}`).waitFor();

  await page.goto(paperOf(one));
  await summary(page, 'Trekk saken').click();
  await page.getByLabel('Begrunnelse', { exact: true }).fill('a'.repeat(10_000));
  await page.getByRole('button', { name: 'Trekk saken' }).click();
  await page
    .getByText(/høyst 4\s?000 tegn/)
    .first()
    .waitFor();
  expect(await page.getByLabel('Begrunnelse', { exact: true }).inputValue()).toHaveLength(10_000);
  await close(page);
});

test('a login that runs out while a paper is written loses nothing', async () => {
  const one = await fsu.submit('Utløpt innlogging');
  const page = await site.page(SECRETARY, paperOf(one));
  await assessment(page).fill('Skrevet før innloggingen løp ut');
  await page.context().clearCookies();
  // As the form hears it, also where the page has found out by itself and asks for the login already.
  await save(page).dispatchEvent('click');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hvem er du?').selectOption(SECRETARY);
  await dialog.getByRole('button', { name: 'Logg inn' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await assessment(page).inputValue()).toBe('Skrevet før innloggingen løp ut');
  await save(page).click();
  await saved(page);
  expect((await kept(one)).parts['assessment']).toBe('Skrevet før innloggingen løp ut');
  await close(page);
});

test('without a network one is told so at once and goes on writing, and pressed again with one all of it is saved, once', async () => {
  const one = await fsu.submit('Uten nett');
  const page = await site.page(SECRETARY, paperOf(one));
  await assessment(page).fill('Før nettet forsvant');
  expectFault(/net::ERR_INTERNET_DISCONNECTED/);
  await page.context().setOffline(true);
  await page.getByText('Du er uten nett.').waitFor();
  await wayForward(page).fill('Mens nettet var borte');
  await save(page).click();
  await page.getByText('Send på nytt når du har kontakt').waitFor();
  expect((await kept(one)).parts['way-forward']).toBeNull();
  await assessment(page).fill('Skrevet etter at det ble sendt');
  await page.context().setOffline(false);
  await page.getByText('Du er uten nett.').waitFor({ state: 'detached' });
  await save(page).click();
  await saved(page);
  const { parts } = await kept(one);
  expect(parts).toMatchObject({ assessment: 'Skrevet etter at det ble sendt', 'way-forward': 'Mens nettet var borte' });
  expect(await fsu.count('PaperWritten', one)).toBe(1);
  await close(page);
});

test('a file is attached, read and removed; one of a wrong kind is refused in a sentence, is not said to be attached, and nothing else is lost', async () => {
  const one = await fsu.submit('Med vedlegg');
  const page = await site.page(SECRETARY, paperOf(one), { width: 390 });
  await assessment(page).fill('Halvskrevet');
  const pdf = await page.pdf();
  const choose = page.getByLabel('Legg ved en fil');
  await choose.setInputFiles({
    name: 'regneark.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('a;b;c\n1;2;3'),
  });
  await page.getByText('Filen må være en PDF, et Word-dokument (DOCX)').waitFor();
  await choose.setInputFiles({ name: `${SAMI}.pdf`, mimeType: 'application/pdf', buffer: pdf });
  await page.getByText(`${SAMI}.pdf er lagt ved.`).waitFor();
  expect(await page.getByText('Filen må være en PDF, et Word-dokument (DOCX)').count()).toBe(0);
  await choose.setInputFiles({ name: 'nok et regneark.pdf', mimeType: 'application/pdf', buffer: Buffer.from('a;b') });
  await page.getByText('Filen må være en PDF, et Word-dokument (DOCX)').waitFor();
  expect(await page.getByText('er lagt ved.').count()).toBe(0);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: new RegExp(`^${SAMI}\\.pdf \\(PDF, \\d+ kB\\)$`) }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`${SAMI}.pdf`);
  expect(readFileSync(await file.path()).equals(pdf)).toBe(true);
  expect(await assessment(page).inputValue()).toBe('Halvskrevet');
  await page.getByRole('button', { name: `Ta bort ${SAMI}.pdf` }).dblclick();
  await page.getByRole('link', { name: SAMI }).waitFor({ state: 'detached' });
  expect([await fsu.count('Attached', one), await fsu.count('Detached', one)]).toEqual([1, 1]);
  await close(page);
});

test('whoever submitted a case finds its paper, and from there no way to an office that is not theirs', async () => {
  const { cases } = await fsu.ahead('Skrevet av den som meldte den');
  const [one = ''] = cases;
  for (const [person, offices] of [
    ['leader-harstad', 0],
    [SECRETARY, 2],
  ] as const) {
    const page = await site.page(person, `/saker/FSU/${one}`, { width: 390 });
    await page.getByRole('link', { name: 'Skriv saksframlegget' }).click();
    await assessment(page).waitFor();
    await page.getByRole('link', { name: 'Slik leses saken' }).waitFor();
    expect(await page.getByRole('main').locator('a[href^="/sekretar/FSU"]').count()).toBe(offices);
    await close(page);
  }
});

test('text that is typed in a paper while the agenda freezes is shown where the form was, to be copied, submitted anew or deleted', async () => {
  const gathered = await fsu.today('Fryses mens noen skriver');
  const [one = ''] = gathered.cases;
  const page = await site.page(CHAIR, paperOf(one), { width: 390 });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const reader = await site.page(SECRETARY, paperOf(one), { width: 390 });
  await assessment(page).fill('Skrevet mens sakslisten frøs');
  await wayForward(page).fill('Veien vi tenkte oss');
  await fsu.freeze(gathered);
  const left = page.getByRole('main').filter({ hasText: 'Teksten din er ikke sendt' });
  await left.waitFor();
  await page.getByText('Noe ble endret mens du skrev').waitFor();
  for (const text of ['Skrevet mens sakslisten frøs', 'Veien vi tenkte oss'])
    await page.getByText(text, { exact: true }).waitFor();
  expect([await violations(page), await isTooWide(page)]).toEqual([[], false]);
  await page.reload();
  await page.getByText('Skrevet mens sakslisten frøs', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Kopier teksten' }).click();
  await page.getByText('Teksten er kopiert.').waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
    'Vurdering\nSkrevet mens sakslisten frøs\n\nVeien videre\nVeien vi tenkte oss',
  );
  await page.getByRole('link', { name: 'Meld en ny sak' }).click();
  await page.getByRole('heading', { level: 1, name: 'Meld en sak' }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Slett teksten' }).click();
  await left.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByText('Saksframlegget kan ikke endres nå.').waitFor();
  await reader.getByText('Saksframlegget kan ikke endres nå.').waitFor();
  for (const other of [page, reader]) expect(await other.getByText('Teksten din er ikke sendt').count()).toBe(0);
  await close(page, reader);
});

test('what is typed in minutes, and about who came, while they are approved is shown, to be copied or deleted', async () => {
  const gathered = await fsu.today('Godkjennes mens noen skriver');
  await fsu.freeze(gathered);
  await fsu.hold(gathered.id);
  await fsu.sendMinutes(gathered);
  const page = await site.page(SECRETARY, `/sekretar/FSU/${gathered.id}`, { width: 390 });
  await summary(page, 'Rett oppmøtet').click();
  await page.getByLabel('Hvorfor rettes oppmøtet?').fill('Gjesten kom likevel');
  await page
    .getByRole('textbox', { name: /^Hva som ble sagt i .*Godkjennes mens noen skriver/ })
    .fill('Sagt, og husket for sent');
  expect(await page.getByText('Teksten din er ikke sendt').count()).toBe(0);
  await fsu.does(`meetings/${gathered.id}/approvals`, {}, 'chair');
  for (const text of ['Gjesten kom likevel', 'Sagt, og husket for sent'])
    await page.getByText(text, { exact: true }).waitFor();
  expect([await violations(page), await isTooWide(page)]).toEqual([[], false]);
  for (const left of [1, 0]) {
    await page.getByRole('button', { name: 'Slett teksten' }).first().click();
    await until('it is gone', async () => (await page.getByText('Teksten din er ikke sendt').count()) === left);
  }
  await close(page);
});

test('what is sent is never said to be unsent, also where the page hears of it before it is answered', async () => {
  const { id } = await fsu.ahead('Avlyses med en grunn');
  const page = await site.page(SECRETARY, `/sekretar/FSU/${id}`, { width: 390 });
  const said: string[] = [];
  await page.exposeFunction('tell', (text: string) => void said.push(text));
  await page.evaluate(
    `new MutationObserver(() => { if (document.body.innerText.includes('ikke sendt')) window.tell('unsent'); })
       .observe(document.body, { childList: true, subtree: true, characterData: true })`,
  );
  await page.route('**/cancellations', async (route) => {
    const response = await route.fetch();
    await page.getByText('avlyst', { exact: true }).first().waitFor(); // heard of by itself
    await page.route(`**/api/committees/FSU/meetings/${id}`, () => undefined); // and what comes after is never there
    await route.fulfill({ response });
  });
  await summary(page, 'Avlys møtet').click();
  await page.getByLabel('Begrunnelse').last().fill('For få kan komme');
  await page.getByRole('button', { name: 'Avlys møtet' }).click();
  await until('it is not kept any more', () =>
    page.evaluate(`!Object.keys(localStorage).some((name) => name.includes('cancel FSU/${id}'))`),
  );
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.reload();
  await page.getByText('avlyst', { exact: true }).first().waitFor();
  expect([said, await page.getByText('Teksten din er ikke sendt').count()]).toEqual([[], 0]);
  await close(page);
});

/** The standard template with something written before its end. */
function template(text: string): Buffer {
  const zip = new PizZip(STANDARD_TEMPLATE);
  const end = '<w:p><w:r><w:t>{@avslutning}';
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  zip.file('word/document.xml', xml.replace(end, `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>${end}`));
  return zip.generate({ type: 'nodebuffer' });
}

test('a template with a wrong tag is refused by the tag’s name; a good one is in the papers, and the papers have every letter', async () => {
  const page = await site.page(SECRETARY, '/sekretar/FSU');
  await summary(page, 'Mal for Word-dokumentene').click();
  const [standard] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Standardmal på bokmål' }).click(),
  ]);
  expect(readFileSync(await standard.path()).equals(STANDARD_TEMPLATE)).toBe(true);
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const choose = page.getByLabel('Ny mal (DOCX)');
  await choose.setInputFiles({ name: 'Vår mal.docx', mimeType, buffer: template('{mellomavn}') });
  await page.getByText(/Malen bruker .*mellomavn.*, som ikke finnes\./).waitFor();
  await choose.setInputFiles({ name: 'Vår mal.docx', mimeType, buffer: template('Hilsen sekretariatet') });
  await page.getByText('Malen er tatt i bruk.').waitFor();
  await page.getByRole('link', { name: 'Vår mal.docx' }).waitFor();
  await choose.setInputFiles({ name: 'Feil mal.docx', mimeType, buffer: template('{mellomavn}') });
  await page.getByText(/Malen bruker .*mellomavn.*, som ikke finnes\./).waitFor();
  expect(await page.getByText('Malen er tatt i bruk.').count()).toBe(0);

  const gathered = await fsu.today(SAMI);
  await fsu.freeze(gathered);
  await page.goto(`/sekretar/FSU/${gathered.id}`);
  for (const format of ['PDF', 'DOCX', 'XLSX', 'CSV']) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: `Saksframlegg, versjon 1 (${format})` }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${format.toLowerCase()}$`));
    const bytes = readFileSync(await file.path());
    if (format === 'PDF') expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    if (format !== 'DOCX') continue;
    const words = new PizZip(bytes).file('word/document.xml')?.asText() ?? '';
    expect([words.includes(SAMI), words.includes('Hilsen sekretariatet')]).toEqual([true, true]);
  }
  await close(page);
});

test('a mail that may have arrived is settled once by the secretary, by keyboard: it did, or it is sent again', async () => {
  await fsu.ahead('Kalles inn til');
  const [arrived, again] = [await becameUncertain(site), await becameUncertain(site)];
  const page = await site.page(SECRETARY, '/utsendinger');
  const keys = new Keyboard(page);
  await keys.to(page.getByLabel('Vis'));
  await page.keyboard.type('usikkert');
  const lines = page.getByRole('main').getByRole('listitem');
  await until('only these are shown', async () => (await lines.count()) === 2);
  const stateOf = async (id: string): Promise<string> => {
    const { rows } = await site.installation.owner.query<{ state: string }>('select state from mail where id = $1', [
      id,
    ]);
    return rows[0]?.state ?? '';
  };
  await keys.press(lines.first().getByRole('button', { name: 'Den kom fram' }));
  await until('one is left', async () => (await lines.count()) === 1);
  await keys.press(lines.first().getByRole('button', { name: 'Send på nytt' }));
  await page.getByText('Ingen utsendinger her.').waitFor();
  await until(
    'one had arrived, the other is sent',
    async () => [await stateOf(arrived), await stateOf(again)].toSorted().join() === 'folder,sent',
  );
  await close(page);
});
