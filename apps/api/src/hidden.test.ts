import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { asking, DAY, giving, meetingIn, SECRETARY, SUBMISSION } from './testing/committees.js';
import { aPdf } from './testing/files.js';
import { somebody } from './testing/people.js';
import { LEADER, player, proposal } from './testing/pilots.js';
import { startServing, type Serving } from './testing/serving.js';
import { download, upload } from './testing/uploads.js';

jest.setTimeout(120_000);
let serving: Serving;
let give: ReturnType<typeof giving>;
let ask: ReturnType<typeof asking>;
beforeAll(async () => {
  serving = await startServing();
  give = giving(serving);
  ask = asking(serving);
});
afterAll(() => serving.stop());

const SUBMITTER = 'leader-harstad';
const STRANGER = 'leader-tromso';
const submit = async (title = SUBMISSION.title): Promise<string> =>
  (await give(SUBMITTER, 'cases', { ...SUBMISSION, title })).created.cases[0] ?? '';
const attached = async (to: string, who = SUBMITTER, name = 'notat.pdf'): Promise<string> => {
  const { body } = await upload(serving, who, aPdf(), { name });
  await give(who, `cases/${to}/attachments`, { attachment: body.id });
  return String(body.id);
};
const fetched = async (who: string, id: string) => download(serving, who, `/api/attachments/${id}/content`);
const statusFor = async (who: string, id: string): Promise<number> => (await fetched(who, id)).status;

test('the words of a draft are not in the history that others read once it is submitted', async () => {
  const { give: tell, drafted } = player(serving);
  const id = await drafted('Et navn vi angret på');
  await tell(id, LEADER, 'draft-edits', { proposal: proposal('Hospitering på tvers') });
  await tell(id, LEADER, 'submissions');
  const history = async (who: string) =>
    (await somebody(serving, who).sees<{ items: { type: string }[] }>(`/api/pilots/${id}/history`)).body;
  const others = await history(STRANGER);
  expect(others.items.map(({ type }) => type)).toEqual(['ProposalSubmitted']);
  expect(JSON.stringify(others)).not.toContain('Et navn vi angret på');
  const own = await history(LEADER);
  expect(own.items.map(({ type }) => type)).toEqual(['PilotDrafted', 'DraftEdited', 'ProposalSubmitted']);
  expect(JSON.stringify(own)).toContain('Et navn vi angret på');
});

test('what is kept in an event for the engine alone is in no history', async () => {
  const { give: tell, drafted } = player(serving);
  const id = await drafted('Hospitering uten frister');
  await tell(id, LEADER, 'submissions');
  const told = async (who: string, path: string, wanted: string) => {
    const { body } = await somebody(serving, who).sees<{ items: { type: string; data: object }[] }>(path);
    return body.items.find(({ type }) => type === wanted)?.data;
  };
  const submitted = await told(STRANGER, `/api/pilots/${id}/history`, 'ProposalSubmitted');
  expect(Object.keys(submitted ?? {}).sort()).toEqual(['leadConsents', 'proposal', 'version']);
  await give(SECRETARY, 'meetings', { meetings: [meetingIn(40 * DAY)] });
  const planned = await told(STRANGER, '/api/committees/FSU/history?limit=200', 'MeetingPlanned');
  expect(Object.keys((planned as { plan?: object } | undefined)?.plan ?? {}).sort()).toEqual(
    ['meeting', 'kind', 'startsAt', 'endsAt', 'place', 'carriesStatus'].sort(),
  );
});

test('a case that is hidden is answered as one that does not exist, whatever is asked of it', async () => {
  const hidden = await submit();
  const file = await attached(hidden);
  const { body: mine } = await upload(serving, STRANGER, aPdf());
  const commands: [string, object][] = [
    ['papers', { title: 'x' }],
    ['attachments', { attachment: mine.id }],
    ['attachments', { attachment: file }],
    ['detachments', { attachment: file }],
    ['withdrawals', { reason: 'x' }],
    ['placements', { meeting: 'm9999' }],
    ['placements', { meeting: null }],
    ['disqualifications', { person: 'fsu-chair', disqualified: true, reason: 'x' }],
    ['decisions', { outcome: 'noted' }],
    ['undoings', { reason: 'x' }],
    ['forwards', {}],
    ['follow-ups', { owner: STRANGER, what: 'x', due: '2090-01-01' }],
  ];
  const stranger = somebody(serving, STRANGER);
  for (const [command, body] of commands)
    for (const headers of [{}, { 'if-match': '"1"' }, { 'if-match': '*' }]) {
      const answers = await Promise.all(
        [hidden, 'c9999'].map((one) =>
          stranger.gives(`/api/committees/FSU/cases/${one}/${command}`, body, { headers: headers as never }),
        ),
      );
      const said = answers.map(({ status, body: { code, detail } }) => ({ command, headers, status, code, detail }));
      expect(said[0]).toEqual(said[1]);
      expect(said[0]).toMatchObject({ status: 404, code: 'NotFound' });
    }
  for (const path of ['', '/paper'])
    for (const one of [hidden, 'c9999'])
      expect((await stranger.sees(`/api/committees/FSU/cases/${one}${path}`)).status).toBe(404);
});

test('a meeting or a follow-up that does not exist is not there, also for those who could do nothing with it', async () => {
  for (const path of ['meetings/m9999/freezes', 'meetings/m9999/approvals', 'rounds/m9999/closings'])
    expect(await ask(STRANGER, path)).toMatchObject({ status: 404, body: { code: 'NotFound' } });
  const done = await ask(STRANGER, 'follow-ups/f9999/completions', { outcome: 'x' });
  expect(done).toMatchObject({ status: 404, body: { code: 'NotFound' } });
  const [meeting = ''] = (await give(SECRETARY, 'meetings', { meetings: [meetingIn(900 * DAY)] })).created.meetings;
  expect(await ask(STRANGER, `meetings/${meeting}/freezes`)).toMatchObject({ status: 403 });
});

test('a draft that is hidden is answered as one that does not exist, also by the version it should have', async () => {
  const hidden = await player(serving).drafted();
  const stranger = somebody(serving, STRANGER);
  for (const headers of [{}, { 'if-match': '"1"' }, { 'if-match': '"7"' }]) {
    const answers = await Promise.all(
      [hidden, '01234567-89ab-5def-8123-456789abcdef'].map((id) =>
        stranger.gives(`/api/pilots/${id}/withdrawals`, { reason: 'x' }, { headers: headers as never }),
      ),
    );
    for (const answer of answers) expect(answer).toMatchObject({ status: 404, body: { code: 'NotFound' } });
  }
});

test('what somebody once did is not answered again when they may no longer see it', async () => {
  const id = await player(serving).drafted();
  const editor = 'leader-senja';
  const edit = () =>
    somebody(serving, editor).gives(
      `/api/pilots/${id}/draft-edits`,
      { proposal: proposal('Nytt navn') },
      { key: 'once' },
    );
  const { rows } = await serving.owner.query<{ id: string }>(
    `insert into assignment (person, role, at, valid_from) values ($1, 'coordinator', 'unn', '2020-01-01') returning id`,
    [editor],
  );
  const first = await until(edit, ({ status }) => status === 200);
  expect((await edit()).body).toEqual(first.body);
  await serving.owner.query('delete from assignment where id = $1', [rows[0]?.id]);
  const again = await until(edit, ({ status }) => status !== 200);
  expect(again).toMatchObject({ status: 404, body: { code: 'NotFound' } });
});

test('somebody else’s uploaded file cannot be attached, and is answered as one that does not exist', async () => {
  const { body: theirs } = await upload(serving, STRANGER, aPdf());
  const mine = await submit();
  for (const who of [SUBMITTER, SECRETARY, 'fsu-chair'])
    for (const attachment of [theirs.id, '0b9c6f5e-2d4f-4a57-9a51-6c1c7a3f0d11'])
      expect(await ask(who, `cases/${mine}/attachments`, { attachment })).toMatchObject({
        status: 422,
        body: { code: 'UnknownAttachment' },
      });
  const file = await attached(mine);
  const another = await submit();
  expect((await ask('fsu-chair', `cases/${another}/attachments`, { attachment: file })).status).toBe(422);
  expect((await ask(SECRETARY, `cases/${another}/attachments`, { attachment: file })).status).toBe(200);
});

test('a file is its sender’s until it is attached, then the case’s, and nobody’s when it is taken off', async () => {
  const { body } = await upload(serving, SUBMITTER, aPdf());
  const id = String(body.id);
  const readers = [SUBMITTER, SECRETARY, 'fsu-member-1', STRANGER];
  const seen = () => Promise.all(readers.map((who) => statusFor(who, id)));
  expect(await seen()).toEqual([200, 404, 404, 404]);
  const one = await submit();
  await give(SUBMITTER, `cases/${one}/attachments`, { attachment: id });
  expect(await seen()).toEqual([200, 200, 200, 404]);
  await give(SUBMITTER, `cases/${one}/detachments`, { attachment: id });
  expect(await seen()).toEqual([404, 404, 404, 404]);
});

test('a file that was taken off a case stays with the committee where a book has it', async () => {
  const [meeting = ''] = (
    await give(SECRETARY, 'meetings', { meetings: [meetingIn(2 * DAY, { kind: 'extraordinary' })] })
  ).created.meetings;
  const one = await submit();
  const id = await attached(one);
  await give(SECRETARY, `cases/${one}/placements`, { meeting });
  await give(SECRETARY, `meetings/${meeting}/freezes`);
  await give(SECRETARY, `meetings/${meeting}/cancellations`, { reason: 'For få kan komme.' });
  await give(SECRETARY, `cases/${one}/detachments`, { attachment: id });
  expect([await statusFor('fsu-member-1', id), await statusFor(SUBMITTER, id)]).toEqual([200, 404]);
});

test('a file whose name is redacted is served under none', async () => {
  const name = 'Kari Nordmann sin sak.pdf';
  const id = await attached(await submit(), SUBMITTER, name);
  expect((await fetched(SUBMITTER, id)).headers.get('content-disposition')).toContain('Kari');
  const asked = { committee: 'FSU', text: name, reason: 'Nevner en ansatt' };
  expect((await somebody(serving, 'administrator').gives('/api/redactions', asked)).status).toBe(200);
  const { headers, status } = await fetched(SUBMITTER, id);
  expect([status, headers.get('content-disposition')]).toEqual([
    200,
    `attachment; filename="vedlegg.pdf"; filename*=UTF-8''vedlegg.pdf`,
  ]);
  const { rows } = await serving.owner.query('select name from attachment where id = $1', [id]);
  expect(rows).toEqual([{ name: null }]);
});

test('what is personal is not kept by browsers; what is public may be', async () => {
  const pilot = await player(serving).submitted();
  const one = await submit();
  const file = await attached(one);
  const personal = [
    ...['/api/me', '/api/people', '/api/mails', '/api/notices', '/api/desk', '/api/desk/news', '/api/documents'],
    ...['/api/pilots', `/api/pilots/${pilot}`, `/api/pilots/${pilot}/history`, '/api/reports/deciding-status'],
    ...['/api/committees', '/api/committees/FSU', '/api/committees/FSU/cases', `/api/committees/FSU/cases/${one}`],
    ...['/api/committees/FSU/meetings', '/api/measures', '/api/organisations', '/api/nothing-here'],
    `/api/attachments/${file}/content`,
  ];
  for (const path of personal) {
    const { headers } = await download(serving, SUBMITTER, path);
    expect([path, headers.get('cache-control')]).toEqual([path, 'no-store']);
  }
  const changed = await somebody(serving, SUBMITTER).gives(`/api/pilots/${pilot}/consents`, {
    parties: ['harstad'],
    version: 1,
  });
  expect([changed.status, changed.headers.get('cache-control')]).toEqual([200, 'no-store']);
  const open = await download(serving, null, '/api/accessibility');
  expect(open.headers.get('cache-control')).toMatch(/^public/);
});

/** Who holds which role is remembered for some seconds by those who only read. */
async function until<T>(look: () => Promise<T>, isSo: (found: T) => boolean): Promise<T> {
  for (const end = Date.now() + 15_000; ;) {
    const found = await look();
    if (isSo(found) || Date.now() > end) return found;
    await new Promise((wake) => setTimeout(wake, 200));
  }
}
