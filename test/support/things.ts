import { Office } from './office.js';
import type { Site } from './browser.js';
import { doing, pilotIn } from './lives.js';
import { day, figure } from './proposals.js';
import { until } from './until.js';

/** Ids of what pages can be about, each with something on it. */
export type Things = Readonly<
  Record<'draft' | 'consent' | 'trial' | 'evaluation' | 'concluded' | 'joint', string> &
    Record<'planned' | 'frozen' | 'held' | 'out' | 'round', string> &
    Record<'waiting' | 'onAgenda' | 'ofPilot' | 'ofEdition' | 'decided', string> &
    Record<'edition' | 'sentEdition', string>
>;

/** Takes some 20 seconds. */
export async function everyKindOfThing(site: Site): Promise<Things> {
  return { ...(await pilots(site)), ...(await meetings(site)), ...(await editions(site)) };
}

/** One under work and one that is sent to the committee, each with something new, changed and taken out. */
async function editions(site: Site) {
  const fsu = new Office(site);
  const make = async (title: string) => {
    const does = (path: string, body: object = {}) => site.people.does('fsu-secretary', `editions${path}`, body);
    const { id } = await does('', { title });
    const row = {
      ...{ area: 'competence', theme: { nb: 'Kompetansedeling' }, potential: 'joint', mode: 'hospitation' },
      title: { nb: 'Hospitere hos hverandre', nn: 'Hospitere hos kvarandre' },
      wording: { nb: 'Ansatte arbeider noen dager hos hverandre.\nDe tar med seg det de lærer.' },
      links: ['https://example.no/hospitering'],
    };
    await does(`/${id}/measures/KOM-07/changes`, row);
    await does(`/${id}/measures/KOM-01/removals`);
    await does(`/${id}/additions`, { ...row, title: { nb: 'Felles sommerskole' } });
    return id;
  };
  const [edition, sentEdition] = [await make('Tiltaksliste under arbeid'), await make('Tiltaksliste til utvalget')];
  await site.people.does('fsu-secretary', `editions/${sentEdition}/submissions`, { startsOn: day(60) });
  const booked = async () =>
    Object.values((await fsu.state()).cases).find(
      ({ about }) => about.kind === 'stream' && about.stream === `edition/${sentEdition}`,
    );
  await until('the FSU has the edition’s case', async () => (await booked()) !== undefined);
  return { edition, sentEdition, ofEdition: (await booked())?.id ?? '' };
}

async function pilots(site: Site) {
  const { people } = site;
  const [draft, consent, trial, evaluation, concluded, joint] = await Promise.all(
    (['draft', 'consent', 'trial', 'evaluation', 'concluded', 'joint-action'] as const).map((stop) =>
      pilotIn(people, stop),
    ),
  ).then((ids) => ids as [string, string, string, string, string, string]);
  await pilotIn(people, 'review-unobjected');
  await doing(people, consent)('leader-brukerutvalg', 'user-representatives', { person: 'user-representative-2' });
  await doing(people, consent)('user-representative-2', 'confirmations');
  const account = { party: 'kvaefjord', change: 'better', account: 'Det hjalp', goOn: true };
  await doing(people, evaluation)('leader-kvaefjord', 'evaluations', account);
  await inTrial(site, trial);
  return { draft, consent, trial, evaluation, concluded, joint };
}

/** Figures with a signal, a dispute, and a status that is no good. */
async function inTrial({ people }: Site, id: string): Promise<void> {
  const does = doing(people, id);
  const period = (weeks: number) => ({ from: day(-7 * weeks), to: day(-7 * weeks + 6) });
  for (let n = 7; n >= 1; n--)
    await does('leader-harstad', 'figures', { party: 'harstad', ...figure(10 + n), period: period(n) });
  await does('leader-kvaefjord', 'figures', { party: 'kvaefjord', ...figure(133), period: period(1) });
  const { figures } = await people.sees<{ figures: { id: string; value: number | null }[] }>(
    'leader-harstad',
    `pilots/${id}`,
  );
  const disputed = figures.find(({ value }) => value === 133)?.id;
  const other = { party: 'harstad', figure: disputed, value: 4, method: 'Bare det som kan faktureres' };
  await does('leader-harstad', 'disputes', other);
  const status = { party: 'harstad', standing: 'at-risk', note: 'Vi mangler vikar', figures: [] };
  await does('leader-harstad', 'status-reports', status);
}

async function meetings(site: Site) {
  const fsu = new Office(site);
  const waiting = await fsu.submit('Felles introduksjonsuke');
  const planned = await fsu.ahead('Rekruttering fra sør', 'Boliger til nyansatte');
  const frozen = await fsu.today('Vikarpool', 'Turnus');
  await fsu.freeze(frozen);
  const held = await fsu.today('Samisk språk i tjenestene', 'Desentralisert utdanning');
  await fsu.freeze(held);
  await fsu.hold(held.id);
  const out = await decidedAndOut(fsu);
  const { body } = await fsu.gives('rounds', { cases: [await fsu.submit('Høringssvar')], answersBy: inDays(5) });
  const [round = ''] = (body as unknown as { created: { meetings: string[] } }).created.meetings;
  const ofPilot = await caseOfPilot(site, fsu);
  await becameUncertain(site);
  return {
    waiting,
    planned: planned.id,
    onAgenda: planned.cases[0] ?? '',
    frozen: frozen.id,
    held: held.id,
    ...out,
    round,
    ofPilot,
  };
}

async function decidedAndOut(fsu: Office): Promise<{ out: string; decided: string }> {
  const over = await fsu.today('Felles legevakt');
  await fsu.freeze(over);
  await fsu.hold(over.id);
  const [decided = ''] = over.cases;
  await fsu.does(`cases/${decided}/decisions`, {
    outcome: 'proposal',
    proposal: (await fsu.case(decided)).proposals[0]?.id,
  });
  const followUp = { owner: 'fsu-chair', what: 'Undersøke flere kommuner', due: day(30) };
  await fsu.does(`cases/${decided}/follow-ups`, followUp);
  await fsu.sendMinutes(over);
  return { out: over.id, decided };
}

/** A pilot that the committee objected to, and so is to decide on. */
async function caseOfPilot({ people }: Site, fsu: Office): Promise<string> {
  const pilot = await pilotIn(people, 'review-unobjected');
  await doing(people, pilot)('fsu-member-1', 'objections', { reason: 'Vi vil drøfte den' });
  const { id } = await fsu.booked(pilot, 'review');
  const proposals = [{ id: 'a', text: null, effect: 'endorse' }];
  await fsu.does(`cases/${id}/papers`, { parts: { assessment: 'Avgrenset og billig.' }, proposals });
  return id;
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

/** The last of the FSU's mails, as where a worker died between sending a mail and writing down that it did. */
export async function becameUncertain({ installation: { owner } }: Site): Promise<string> {
  let id = '';
  await until('every mail has gone', async () => {
    const left = `select 1 from mail where state in ('queued', 'sending') limit 1`;
    if ((await owner.query(left)).rowCount !== 0) return false;
    const { rows } = await owner.query<{ id: string }>(
      `update mail set state = 'uncertain' where id = (select max(id) from mail where state in ('folder', 'sent') and stream = 'committee/FSU')
       returning id::text`,
    );
    id = rows[0]?.id ?? '';
    return id !== '';
  });
  return id;
}
