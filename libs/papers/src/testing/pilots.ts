import { newPilot, words, type Stage } from './stage.js';

const MEDISIN = 'unn-harstad-medisin';
export const PARTIES = [MEDISIN, 'harstad', 'kvaefjord'];
export const LEAD = `leader-${MEDISIN}`;
const leader = (party: string): string => `leader-${party}`;

export const proposal = (title: string, changes: object = {}) => ({
  measure: { code: 'KOM-07' },
  title: words(title),
  aim: words('Flere blir værende i stillingen'),
  lead: MEDISIN,
  parties: PARTIES.map((party) => ({
    party,
    contribution: words(`Det ${party} bidrar med`),
    hours: 80,
    kroner: 5000,
    paidBy: party,
  })),
  indicators: [
    {
      id: 'dager',
      name: words('Hospiteringsdager'),
      unit: 'dager',
      direction: 'up',
      source: words('Turnusplanen'),
      countingRule: words('Bare hele dager telles'),
      reportedBy: [
        { party: 'harstad', extractedBy: words('Lønn i Harstad') },
        { party: 'kvaefjord', extractedBy: null },
      ],
    },
  ],
  initiative: null,
  ...changes,
});
export const figure = (party: string, value: number, month: string, groupSize = 20) => ({
  party,
  indicator: 'dager',
  period: { from: `${month}-01`, to: `${month}-28` },
  value,
  groupSize,
  method: words(`Talt i ${party}`),
});

/** Before the reviewing committee, whose case it has. */
export async function inReview(stage: Stage, title: string, changes: object = {}, policy = 'decide'): Promise<string> {
  const pilot = newPilot();
  const draft = { type: 'draft', policy, proposal: proposal(title, changes) };
  await stage.by(LEAD, pilot, draft, { type: 'submit' });
  await stage.by('leader-brukerutvalg', pilot, {
    type: 'appointUserRepresentative',
    person: 'user-representative-2',
  });
  await stage.by('user-representative-2', pilot, { type: 'confirmSeen' });
  for (const party of PARTIES.filter((one) => one !== MEDISIN))
    await stage.by(leader(party), pilot, { type: 'giveConsent', parties: [party], version: 1, decidedBy: null });
  return pilot;
}

/** On trial, with a baseline of 6 at Harstad and of 4 at Kvæfjord, whose group is too small to be shown. */
export async function inTrial(stage: Stage, title: string, changes: object = {}): Promise<string> {
  const pilot = await inReview(stage, title, changes);
  await stage.by('fsu-chair', pilot, { type: 'endorse', note: null });
  for (const party of PARTIES)
    await stage.by(leader(party), pilot, { type: 'nameRepresentative', party, person: leader(party) });
  for (const employer of ['unn', 'harstad', 'kvaefjord'])
    await stage.by(leader(employer), pilot, {
      type: 'recordConsultation',
      employer,
      on: '2027-01-04',
      unions: words('NSF og Fagforbundet'),
      safetyRepresentative: true,
      outcome: words('Enighet'),
    });
  await stage.by('leader-harstad', pilot, { type: 'recordBaseline', ...figure('harstad', 6, '2026-12') });
  await stage.by('leader-kvaefjord', pilot, { type: 'recordBaseline', ...figure('kvaefjord', 4, '2026-12', 3) });
  const milestones = [{ id: 'm1', title: words('Første hospitering'), on: '2027-02-01' }];
  const plan = { type: 'setPlan', startOn: '2027-01-04', endOn: '2027-05-28', milestones };
  await stage.by(LEAD, pilot, plan, { type: 'startTrial' });
  return pilot;
}

/** A figure at Harstad that was voided. */
export const WRONG = 7171;

/** Evaluated by all but Kvæfjord, with 133 days at Harstad where Kvæfjord counts 4; the committee has its case. */
export async function evaluated(stage: Stage, title: string): Promise<string> {
  const pilot = await inTrial(stage, title);
  stage.now = '2027-03-02T09:00:00.000Z';
  await stage.by('leader-harstad', pilot, { type: 'recordFigure', ...figure('harstad', WRONG, '2027-01') });
  const wrong = (await stage.pilot(pilot)).figures.at(-1)?.id;
  const voided = { party: 'harstad', figure: wrong, reason: words('Talt dobbelt i Harstad') };
  await stage.by('leader-harstad', pilot, { type: 'voidFigure', ...voided });
  await stage.by('leader-harstad', pilot, { type: 'recordFigure', ...figure('harstad', 133, '2027-02') });
  await stage.by('leader-kvaefjord', pilot, { type: 'recordFigure', ...figure('kvaefjord', 2, '2027-02', 3) });
  const { figures } = await stage.pilot(pilot);
  const disputed = figures.find(({ value }) => value === 133)?.id;
  await stage.by('leader-kvaefjord', pilot, {
    type: 'disputeFigure',
    party: 'kvaefjord',
    figure: disputed,
    value: 4,
    method: words('Bare dager som kan faktureres'),
  });
  await stage.by(LEAD, pilot, { type: 'endTrial', reason: words('Nok er lært') });
  for (const party of [MEDISIN, 'harstad'])
    await stage.by(leader(party), pilot, {
      type: 'evaluate',
      party,
      change: 'better',
      account: words(`${party} lærte mye`),
      goOn: true,
    });
  await stage.by('user-representative-2', pilot, {
    type: 'evaluateAsUser',
    change: 'better',
    account: words('Tryggere pasienter'),
    goOn: true,
  });
  await stage.by('union-representative-1', pilot, { type: 'addUnionView', view: words('Ordningen må lønnes') });
  stage.now = (await stage.pilot(pilot)).dates.closeAt ?? stage.now;
  await stage.by('engine', pilot, { type: 'closeEvaluation' });
  return pilot;
}
