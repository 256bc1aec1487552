import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { giving, SUBMISSION } from '../testing/committees.js';
import { somebody } from '../testing/people.js';
import { LEADER, player } from '../testing/pilots.js';
import { startServing, type Serving } from '../testing/serving.js';

jest.setTimeout(120_000);

let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving.stop());

const redact = (who: string, body: object) => somebody(serving, who).gives('/api/redactions', body);

test('an administrator takes a text away for good, and the pilot stands as it stood', async () => {
  const pilot = await player(serving).drafted('Dette skulle aldri stått her');
  const asked = { pilot, text: 'Dette skulle aldri stått her', reason: 'Nevner en ansatt' };
  expect(await redact(LEADER, asked)).toMatchObject({ status: 403, body: { code: 'AdministratorsOnly' } });
  expect(await redact(LEADER, { ...asked, text: 'Noe annet' })).toMatchObject({ status: 403 });
  expect(await redact('administrator', asked)).toMatchObject({ status: 200, body: { copies: 0 } });
  const { body } = await somebody(serving, LEADER).sees(`/api/pilots/${pilot}`);
  expect(body).toMatchObject({ phase: 'draft', title: null });
  const { rows } = await serving.owner.query('select by_person, reason from redaction');
  expect(rows).toEqual([{ by_person: 'administrator', reason: 'Nevner en ansatt' }]);
  expect(await redact('administrator', asked)).toMatchObject({ status: 409, body: { code: 'NothingToRedact' } });
});

test("a committee's text is taken away the same way", async () => {
  const { created } = await giving(serving)(LEADER, 'cases', { ...SUBMISSION, title: 'Skulle aldri vært skrevet' });
  const asked = { committee: 'FSU', text: 'Skulle aldri vært skrevet', reason: 'Nevner en ansatt' };
  expect(await redact('fsu-chair', asked)).toMatchObject({ status: 403 });
  expect(await redact('administrator', { ...asked, committee: 'SSU' })).toMatchObject({ status: 409 });
  expect(await redact('administrator', asked)).toMatchObject({ status: 200, body: { copies: 0 } });
  const { body } = await somebody(serving, LEADER).sees(`/api/committees/FSU/cases/${created.cases[0]}`);
  expect(body).toMatchObject({ title: '[sladdet]', parts: { summary: SUBMISSION.summary } });
});

test('a text of a stream of any kind is taken away the same way: what an edition of the list is called', async () => {
  const title = 'Skulle aldri vært en tittel';
  const { id } = (await somebody(serving, 'fsu-secretary').gives<{ id: string }>('/api/editions', { title })).body;
  expect(await redact('administrator', { edition: id, text: title, reason: 'Nevner en ansatt' })).toMatchObject({
    status: 200,
  });
  expect((await somebody(serving, 'fsu-secretary').sees(`/api/editions/${id}`)).body).toMatchObject({ title: null });
});

test('what is not there is not redacted', async () => {
  const nowhere = { pilot: '01234567-89ab-5def-8123-456789abcdef', text: 'x', reason: 'x' };
  for (const body of [nowhere, { person: 'nobody-at-all', reason: 'x' }])
    expect(await redact('administrator', body)).toMatchObject({ status: 409, body: { code: 'NothingToRedact' } });
});

test('a repeated command is known by its texts, and what is kept to know it by says nothing of them', async () => {
  const pilot = await player(serving).submitted();
  const decline = (reason: string) =>
    somebody(serving, 'leader-harstad').gives(
      `/api/pilots/${pilot}/declines`,
      { parties: ['harstad'], version: 1, reason },
      { key: 'once' },
    );
  const first = await decline('Ikke nå');
  expect(first.status).toBe(200);
  expect((await decline('Ikke nå')).body).toEqual(first.body);
  expect(await decline('Aldri')).toMatchObject({ status: 422, body: { code: 'KeyUsedForAnotherCommand' } });
  const sent = JSON.stringify({
    decidedBy: null,
    parties: ['harstad'],
    reason: { words: 'Ikke nå' },
    type: 'declineConsent',
    version: 1,
  });
  const { rows } = await serving.owner.query(`select from command where body = sha256(convert_to($1, 'UTF8'))`, [sent]);
  expect(rows).toEqual([]);
});

test('a name that is taken away is gone from people and from histories', async () => {
  const pilot = await player(serving).submitted();
  const asked = { person: LEADER, reason: 'Har sluttet' };
  expect((await redact('administrator', asked)).status).toBe(200);
  const { body } = await somebody(serving, 'coordinator-unn').sees<{ items: { id: string }[] }>(
    '/api/people?limit=100',
  );
  expect(body.items.map(({ id }) => id)).not.toContain(LEADER);
  const history = await somebody(serving, 'leader-harstad').sees<{ items: { by: object }[] }>(
    `/api/pilots/${pilot}/history`,
  );
  expect(history.body.items[0]?.by).toMatchObject({ person: LEADER, name: null });
});
