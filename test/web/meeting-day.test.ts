import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { expectFault, isTooWide, shown, Site, violations } from '../support/browser.js';
import { notAcrossMidnight } from '../support/committees.js';
import { inOslo, Keyboard } from '../support/keyboard.js';
import { Office, type Gathered } from '../support/office.js';
import { day } from '../support/proposals.js';
import { until } from '../support/until.js';

/** A meeting from its plan to its approved minutes, as its secretary, its members and its chair go through it. */
jest.setTimeout(300_000);
const SECRETARY = 'fsu-secretary';
const CHAIR = 'fsu-chair';
const MEMBER = 'fsu-member-1';
const SCRIPT = '<script>document.title="taken"</script><img src=x onerror="document.title=\'taken\'">';

let site: Site;
let fsu: Office;
beforeAll(async () => {
  site = await Site.open();
  fsu = new Office(site);
});
afterAll(() => site?.close());

const deskOf = (id: string): string => `/sekretar/FSU/${id}`;
const button = (of: Page | Locator, name: string | RegExp) => of.getByRole('button', { name });
const summary = (of: Page | Locator, name: string) => of.locator('summary', { hasText: name }).first();
const caseOn = (page: Page, title: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: title }) });
const meetings = async () => Object.values((await fsu.state()).meetings);

test('by keyboard alone: planned, ordered, frozen, held with votes and a disqualification, undone, noted, and its minutes sent', async () => {
  const [first, second] = [await fsu.submit('Felles introduksjonsuke'), await fsu.submit('Hospitering i Harstad')];
  const page = await site.page(SECRETARY, '/sekretar/FSU');
  const keys = new Keyboard(page);
  const id = await plans(page, keys);
  await keys.press(page.locator(`a[href="${deskOf(id)}"]`).last());
  await page.waitForURL(`**${deskOf(id)}`);
  await ordersAndFreezes(page, keys, id, second);

  await keys.to(page.getByLabel('Thea Grønnlia'));
  await page.keyboard.press('ArrowDown'); // away
  await keys.press(button(page, 'Før møtet'));
  await summary(page, 'Oppmøte: 9 til stede').waitFor();
  await settlesDisqualification(page, keys);
  await decidesWithVotes(page, keys, 'Felles introduksjonsuke');
  await caseOn(page, 'Felles introduksjonsuke').getByText('Stemmer: 8 for, 0 mot, 0 avholdende.').waitFor();
  await undoes(page, keys, 'Felles introduksjonsuke');
  await decidesWithVotes(page, keys, 'Felles introduksjonsuke');
  await decidesWithVotes(page, keys, 'Hospitering i Harstad');
  const noting = button(page, /^Tatt til orientering: /);
  while ((await noting.count()) > 0) {
    const left = await noting.count();
    await keys.press(noting.first());
    await until('it is noted', async () => (await noting.count()) < left);
  }
  await keys.type(page.getByRole('textbox', { name: /^Innledning/ }), 'Lederen ønsket velkommen.');
  await keys.press(page.getByRole('form', { name: 'Innledning' }).getByRole('button'));
  await button(page, 'Lagret').waitFor();
  await keys.press(button(page, 'Send ut referatet'));
  await page.getByRole('link', { name: 'Referat, versjon 1 (PDF)' }).waitFor({ timeout: 90_000 });

  for (const type of ['MeetingHeld', 'MinutesWritten', 'MinutesSent'])
    expect([type, await fsu.count(type, id)]).toEqual([type, 1]);
  expect([await fsu.count('CaseDecided', first), await fsu.count('DecisionUndone', first)]).toEqual([2, 1]);
  expect(await fsu.count('DisqualificationSettled', first)).toBe(1);
  await membersAnswer(id);
  await keys.type(page.getByRole('textbox', { name: /^Innledning/ }), ' Sofie Ytterdal kom klokken ti.');
  await keys.press(page.getByRole('form', { name: 'Innledning' }).getByRole('button'));
  await button(page, 'Lagret').waitFor();
  await keys.press(button(page, 'Send ut referatet'));
  await page.getByRole('link', { name: 'Referat, versjon 2 (PDF)' }).waitFor({ timeout: 90_000 });
  await page.context().close();
  await chairApproves(id);
});

async function plans(page: Page, keys: Keyboard): Promise<string> {
  await notAcrossMidnight(3 * 60); // a meeting is held on its day
  const starts = Date.now() + 2 * 60_000;
  await keys.press(summary(page, 'Planlegg møter'));
  await keys.to(page.getByLabel('Type møte'));
  await page.keyboard.press('ArrowDown');
  await keys.moment(page.getByLabel('Begynner'), inOslo(starts));
  await keys.moment(page.getByLabel('Slutter'), inOslo(starts + 3_600_000));
  await keys.type(page.getByLabel(/^Sted/), 'Teams');
  await keys.press(button(page, 'Planlegg møtet'));
  await until('the meeting is planned', async () => (await meetings()).length === 1);
  return (await meetings())[0]?.id ?? '';
}

async function ordersAndFreezes(page: Page, keys: Keyboard, id: string, second: string): Promise<void> {
  await keys.press(summary(page, 'Hent fra køen'));
  for (const title of ['Felles introduksjonsuke', 'Hospitering i Harstad']) {
    await keys.press(button(page, `Sett opp saken: ${title}`));
    await button(page, `Til køen: ${title}`).waitFor();
  }
  await keys.press(button(page, 'Opp: Hospitering i Harstad'));
  await until('the order is kept', async () => (await fsu.meeting(id)).agenda[0] === second);
  await site.installation.worker.stop(); // so that there is time to see that the book is on its way
  await keys.press(button(page, 'Frys sakslisten'));
  await page.getByRole('status').filter({ hasText: 'versjon 1' }).first().waitFor();
  await site.installation.worker.start();
  await page.getByRole('link', { name: 'Saksframlegg, versjon 1 (PDF)' }).waitFor({ timeout: 90_000 });
}

async function settlesDisqualification(page: Page, keys: Keyboard): Promise<void> {
  const one = caseOn(page, 'Felles introduksjonsuke');
  await keys.press(summary(one, 'Avgjør habilitet i saken'));
  await keys.to(one.getByLabel('Hvem det gjelder'));
  await page.keyboard.type('Petter');
  await keys.type(one.getByLabel('Begrunnelse', { exact: true }), 'Leder enheten som saken gjelder');
  await keys.press(button(one, 'Avgjør habilitet i saken'));
  await one.getByText('Petter Havnås er inhabil: Leder enheten som saken gjelder').waitFor();
}

async function decidesWithVotes(page: Page, keys: Keyboard, title: string): Promise<void> {
  const one = caseOn(page, title);
  await keys.press(summary(one, 'Før vedtaket i saken'));
  await keys.press(one.getByRole('radio', { name: 'Utvalget ber om at det utredes.' }), 'Space');
  await keys.press(summary(one, 'Stemmetall'));
  await keys.press(button(one, 'Alle stemte for'));
  await keys.press(button(one, 'Før vedtaket i saken'));
  await one.getByText('vedtatt som foreslått').first().waitFor();
}

async function undoes(page: Page, keys: Keyboard, title: string): Promise<void> {
  const one = caseOn(page, title);
  await keys.press(summary(one, 'Ta tilbake vedtaket i saken'));
  await keys.type(one.getByLabel('Begrunnelse', { exact: true }).last(), 'Ført på feil sak');
  await keys.press(button(one, 'Ta tilbake vedtaket i saken'));
  await one.locator('.decided').waitFor({ state: 'detached' });
}

/** One approves, and one objects, each by keyboard. */
async function membersAnswer(id: string): Promise<void> {
  const member = await site.page(MEMBER, `/moter/FSU/${id}`);
  await new Keyboard(member).press(button(member, 'Jeg godkjenner referatet'));
  await member.getByText('Petter Havnås har godkjent.').waitFor();
  const other = await site.page('fsu-member-2', `/moter/FSU/${id}`);
  const keys = new Keyboard(other);
  await keys.press(summary(other, 'Noe er feil'));
  await keys.type(other.getByLabel('Hva er feil?'), 'Jeg var til stede fra klokken ti');
  await keys.press(button(other, 'Send innvendingen'));
  const objection = /Sofie Ytterdal har innvendinger: Jeg var til stede fra klokken ti/;
  await other.getByText(objection).waitFor();
  await member.getByText(objection).waitFor(); // live
  expect(await fsu.count('MinutesAnswered', id)).toBe(2);
  for (const page of [member, other]) await page.context().close();
}

async function chairApproves(id: string): Promise<void> {
  const chair = await site.page(CHAIR, deskOf(id));
  await new Keyboard(chair).press(button(chair, 'Godkjenn referatet'));
  await chair.getByText(/^Godkjent /).waitFor();
  expect((await fsu.meeting(id)).status).toBe('approved');
  await chair.context().close();
}

test('each button pressed twice does what it says once, and what is typed is never more than text', async () => {
  await notAcrossMidnight(6 * 60);
  const gathered = await fsu.today('Trykket to ganger', 'Den andre saken');
  const [one = ''] = gathered.cases;
  const page = await site.page(SECRETARY, deskOf(gathered.id));
  await summary(page, 'Flytt møtet').click();
  await page.getByLabel(/^Sted/).fill(SCRIPT);
  await page.getByLabel('Begynner').fill(inOslo(Date.now() + 300_000));
  await button(page, 'Flytt møtet').dblclick();
  await page.getByRole('main').getByText(SCRIPT, { exact: true }).first().waitFor();
  await button(page, 'Frys sakslisten').dblclick();
  await page.getByLabel(/^Gjester/).fill(`${SCRIPT}\nÁilu Čáhppesš 🎉`);
  await button(page, 'Før møtet').dblclick();
  await summary(page, 'Oppmøte:').waitFor();
  await recordsTwice(page, 'Trykket to ganger');
  await page.getByRole('textbox', { name: /^Innledning/ }).fill(`Innledning ${SCRIPT}`);
  await page.getByRole('form', { name: 'Innledning' }).getByRole('button').dblclick();
  await button(page, 'Lagret').waitFor();
  await once(gathered, one);

  await fsu.does(`cases/${gathered.cases[1]}/decisions`, { outcome: 'postponed', reason: null });
  for (const rest of (await fsu.meeting(gathered.id)).agenda)
    if ((await fsu.case(rest)).decision === null && rest !== gathered.cases[1])
      await fsu.does(`cases/${rest}/decisions`, { outcome: 'noted', reason: null });
  await button(page, 'Send ut referatet').dblclick();
  await page.getByRole('link', { name: 'Referat, versjon 1 (PDF)' }).waitFor({ timeout: 90_000 });
  expect(await page.title()).not.toBe('taken');
  await page.context().close();
  await readsAsText(gathered, one);
});

/** Settles, decides, undoes, decides again, and asks for a follow-up, which is then done. */
async function recordsTwice(page: Page, title: string): Promise<void> {
  const one = caseOn(page, title);
  await summary(one, 'Avgjør habilitet i saken').click();
  await one.getByLabel('Begrunnelse', { exact: true }).fill(`Habil ${SCRIPT}`);
  await one.getByRole('radio', { name: 'vedkommende er habil' }).check();
  await button(one, 'Avgjør habilitet i saken').dblclick();
  await one.getByText(`Habil ${SCRIPT}`).waitFor();
  await summary(one, 'Før vedtaket i saken').click();
  await one.getByRole('radio', { name: 'vedtatt med endret ordlyd' }).check();
  await one.getByLabel('Vedtaket slik det ble').fill(`Ordlyd ${SCRIPT}`);
  await one
    .getByLabel(/^Begrunnelse/)
    .last()
    .fill(`Fordi ${SCRIPT}`);
  await button(one, 'Før vedtaket i saken').dblclick();
  await one.getByText(`Ordlyd ${SCRIPT}`).waitFor();
  await summary(one, 'Legg til oppfølging').click();
  await one.getByRole('combobox', { name: 'Hvem skal gjøre det' }).fill('Langv');
  await one.getByRole('listbox').getByRole('option', { name: 'Harald Langvatn' }).click();
  await one.getByLabel('Hva som skal gjøres').fill(`Gjøres ${SCRIPT}`);
  await one.getByLabel('Frist').fill(day(20));
  await button(one, 'Legg til oppfølging').dblclick();
  await one.getByText(`Gjøres ${SCRIPT}`).waitFor();
  await summary(one, 'Meld oppfølgingen gjort').click();
  await one.getByLabel('Hva kom ut av det?').fill(`Gjort ${SCRIPT}`);
  await button(one, 'Meld oppfølgingen gjort').dblclick();
  await summary(one, 'Meld oppfølgingen gjort').waitFor({ state: 'detached' });
}

async function once({ id }: Gathered, one: string): Promise<void> {
  for (const type of ['MeetingMoved', 'AgendaFrozen', 'MeetingHeld', 'MinutesWritten'])
    expect([type, await fsu.count(type, id)]).toEqual([type, 1]);
  for (const type of ['DisqualificationSettled', 'CaseDecided', 'FollowUpAdded'])
    expect([type, await fsu.count(type, one)]).toEqual([type, 1]);
}

/** As a member reads it, and the chair answers it, each by pressing twice. */
async function readsAsText({ id }: Gathered, one: string): Promise<void> {
  const member = await site.page(MEMBER, `/moter/FSU/${id}`);
  await summary(member, 'Noe er feil').click();
  await member.getByLabel('Hva er feil?').fill(`Feil ${SCRIPT}`);
  await button(member, 'Send innvendingen').dblclick();
  await member.getByText(`Feil ${SCRIPT}`).first().waitFor();
  await button(member, 'Jeg godkjenner referatet').dblclick();
  await member.getByText('Petter Havnås har godkjent.').waitFor();
  const chair = await site.page(CHAIR, deskOf(id));
  await button(chair, 'Godkjenn referatet').dblclick();
  await chair.getByText(/^Godkjent /).waitFor();
  expect([await fsu.count('MinutesAnswered', id), await fsu.count('MinutesApproved', id)]).toEqual([2, 1]);
  await member.goto(`/saker/FSU/${one}`);
  await shown(member);
  await member.getByText(`Ordlyd ${SCRIPT}`).waitFor();
  expect(await member.locator('main img, main script').count()).toBe(0);
  expect(await member.title()).not.toBe('taken');
  for (const page of [member, chair]) await page.context().close();
}

test('minutes that seem to hold a phone number are held back where it stands, and go out when it is said why it may stand', async () => {
  const gathered = await fsu.today('Rammen for hospitering');
  await fsu.freeze(gathered);
  await fsu.hold(gathered.id);
  const [one = ''] = gathered.cases;
  await fsu.does(`meetings/${gathered.id}/minutes`, {
    case: one,
    text: 'Møteserien har nummer 91\u00a023\u00a045\u00a067 i kalenderen.',
  });
  for (const item of (await fsu.meeting(gathered.id)).agenda)
    await fsu.does(`cases/${item}/decisions`, item === one ? { outcome: 'postponed' } : { outcome: 'noted' });
  const page = await site.page(SECRETARY, deskOf(gathered.id), { width: 390 });
  await button(page, 'Send ut referatet').click();
  await page.getByText('telefonnummer i drøftingen').waitFor({ timeout: 90_000 });
  await page.getByText('«Møteserien har nummer 91 23 45 67 i kalenderen.»').waitFor();
  expect([await violations(page), await isTooWide(page)]).toEqual([[], false]);
  await button(page, 'Send likevel').click();
  await page.getByText('Fyll ut «Hvorfor skal det stå?».').first().waitFor();
  await page.getByLabel('Hvorfor skal det stå?').fill('Nummeret er en møteserie, og når ingen');
  await button(page, 'Send likevel').click();
  await page.getByRole('link', { name: /^Referat, versjon \d \(PDF\)/ }).waitFor({ timeout: 90_000 });
  expect(await fsu.count('SuspicionsOverruled', gathered.id)).toBe(1);
  await page.context().close();
});

test('each seat offers its own deputies, and what an outcome does not take is not asked for, on a phone', async () => {
  const gathered = await fsu.today('Hvem møter for hvem');
  await fsu.freeze(gathered);
  const page = await site.page(SECRETARY, deskOf(gathered.id), { width: 390 });
  const offered = async (name: string): Promise<string[]> => page.getByLabel(name).locator('option').allInnerTexts();
  await page.getByLabel('Petter Havnås').waitFor();
  const [own, others] = [await offered('Petter Havnås'), await offered('Sofie Ytterdal')];
  expect(own).toEqual(['Til stede', 'Forfall', 'Vara: Ingrid Krokmo']);
  expect(others).not.toContain('Vara: Ingrid Krokmo');
  await page.getByLabel('Petter Havnås').selectOption({ label: 'Vara: Ingrid Krokmo' });
  await button(page, 'Før møtet').click();
  await summary(page, 'Oppmøte:').waitFor();
  const one = caseOn(page, 'Hvem møter for hvem');
  await summary(one, 'Før vedtaket i saken').click();
  await one.getByRole('radio', { name: 'vedtatt med endret ordlyd' }).check();
  await one.getByLabel('Vedtaket slik det ble').fill('Skrevet før noe annet ble valgt');
  await summary(one, 'Stemmetall').waitFor();
  await one.getByRole('radio', { name: 'utsatt' }).check();
  expect(await one.getByText('Stemmetall').count()).toBe(0);
  expect([await violations(page), await isTooWide(page)]).toEqual([[], false]);
  await button(one, 'Før vedtaket i saken').click();
  await one.getByRole('radio', { name: 'utsatt' }).waitFor({ state: 'detached' });
  await one.getByText('utsatt').first().waitFor();
  expect(await fsu.count('CaseDecided', gathered.cases[0] ?? '')).toBe(1);
  await page.context().close();
});

test('a deputy steps in in one case, and the attendance is put right when the minutes are out, on a phone', async () => {
  const gathered = await fsu.today('Habilitet i én sak');
  await fsu.freeze(gathered);
  await fsu.hold(gathered.id);
  const page = await site.page(SECRETARY, deskOf(gathered.id), { width: 390 });
  const one = caseOn(page, 'Habilitet i én sak');
  await summary(one, 'Avgjør habilitet i saken').click();
  await one.getByLabel('Hvem det gjelder').selectOption({ label: 'Petter Havnås' });
  await one.getByLabel('Vara som møter i denne saken').selectOption({ label: 'Ingrid Krokmo' });
  await one.getByLabel('Begrunnelse', { exact: true }).fill('Leder enheten som saken gjelder.');
  expect([await violations(page), await isTooWide(page)]).toEqual([[], false]);
  await button(one, 'Avgjør habilitet i saken').click();
  await one.getByText('Ingrid Krokmo møter som vara i saken.').waitFor();
  const { filled, needed } = await attendanceOf(gathered.id);
  await one.getByText(`I denne saken deltar ${filled}, og det kreves ${needed}.`).waitFor();
  await summary(one, 'Før vedtaket i saken').click();
  await one.getByRole('radio', { name: 'Utvalget ber om at det utredes.' }).check();
  await summary(one, 'Stemmetall').click();
  await one.getByLabel('Ingrid Krokmo').waitFor();
  expect(await one.getByLabel('Petter Havnås').count()).toBe(0);
  await button(one, 'Alle stemte for').click();
  await button(one, 'Før vedtaket i saken').click();
  await one.getByText(`Stemmer: ${filled} for, 0 mot, 0 avholdende.`).waitFor();
  await fsu.sendMinutes(gathered);
  await page.getByRole('link', { name: 'Referat, versjon 1 (PDF)' }).waitFor();

  const member = await site.page(MEMBER, `/moter/FSU/${gathered.id}`, { width: 390 });
  await button(member, 'Jeg godkjenner referatet').click();
  await member.getByText('Petter Havnås har godkjent.').waitFor();
  await summary(page, 'Rett oppmøtet').click();
  await page.getByLabel(/^Gjester/).fill('Prosjektlederen');
  await button(page, 'Rett oppmøtet').click();
  await page.getByText('Fyll ut «Hvorfor rettes oppmøtet?».').first().waitFor();
  await page.getByLabel('Hvorfor rettes oppmøtet?').fill('Prosjektlederen var til stede');
  expect([await violations(page), await isTooWide(page)]).toEqual([[], false]);
  await button(page, 'Rett oppmøtet').dblclick();
  await page.getByRole('link', { name: 'Referat, versjon 2 (PDF)' }).waitFor({ timeout: 90_000 });
  await member.getByRole('link', { name: 'Referat, versjon 2 (PDF)' }).waitFor(); // live
  await summary(member, 'Oppmøte:').click();
  await member.getByText(/^Oppmøtet ble rettet .*: Prosjektlederen var til stede$/).waitFor();
  expect(await member.getByText('Petter Havnås har godkjent.').count()).toBe(0);
  await button(member, 'Jeg godkjenner referatet').waitFor();
  expect([await violations(member), await isTooWide(member)]).toEqual([[], false]);
  expect(await fsu.count('AttendanceRecorded', gathered.id)).toBe(1);
  for (const its of [page, member]) await its.context().close();
});
const attendanceOf = async (id: string): Promise<Attendance> =>
  (await site.people.sees<{ readonly attendance: Attendance }>(SECRETARY, `committees/FSU/meetings/${id}`)).attendance;
interface Attendance {
  readonly filled: number;
  readonly needed: number;
}

test('minutes that are written while the login runs out and the network goes are all there after', async () => {
  const gathered = await fsu.today('Uten nett og innlogging');
  await fsu.freeze(gathered);
  await fsu.hold(gathered.id);
  const page = await site.page(SECRETARY, deskOf(gathered.id));
  const said = page.getByRole('textbox', { name: /Hva som ble sagt i .*Uten nett og innlogging/ });
  const save = page
    .getByRole('form', { name: /Uten nett og innlogging/ })
    .getByRole('button', { name: 'Lagre teksten' });
  await said.fill('Det ble sagt mye');
  await page.context().clearCookies();
  // As the form hears it, also where the page has found out by itself and asks for the login already.
  await save.dispatchEvent('click');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hvem er du?').selectOption(SECRETARY);
  await button(dialog, 'Logg inn').click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await said.inputValue()).toBe('Det ble sagt mye');
  expectFault(/net::ERR_INTERNET_DISCONNECTED/);
  await page.context().setOffline(true);
  await said.fill('Det ble sagt mye, og mer til');
  await save.click();
  await page.getByText('Send på nytt når du har kontakt').waitFor();
  await page.context().setOffline(false);
  await save.click();
  const kept = async () => (await site.people.sees<Agenda>(SECRETARY, `committees/FSU/meetings/${gathered.id}`)).agenda;
  await until('it is kept', async () =>
    (await kept()).some(({ discussion }) => discussion === 'Det ble sagt mye, og mer til'),
  );
  await page.context().close();
});
interface Agenda {
  readonly agenda: readonly { readonly discussion: string | null }[];
}
