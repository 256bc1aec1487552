import { parties, type Cast } from '../cast.js';
import { day, quarter } from '../days.js';
import { heading, line } from '../narrator.js';
import type { Person } from '../person.js';
import type { DemoPilot } from '../pilot.js';

export async function prepare(pilot: DemoPilot, cast: Cast): Promise<void> {
  const { medisin, harstad, kvaefjord, trust } = cast;
  heading('Forberedelse: representanter, drøfting, nullpunkt og plan');
  for (const [party, leader] of parties(cast))
    await pilot.by(leader, `er kontakt for ${party}`, 'representatives', { party, person: leader.id });
  for (const [employer, leader] of [
    ['unn', trust],
    ['harstad', harstad],
    ['kvaefjord', kvaefjord],
  ] as const)
    await pilot.by(leader, 'har drøftet med tillitsvalgte og verneombud', 'consultations', {
      employer,
      on: day(-1),
      unions: 'NSF, Fagforbundet og Delta',
      safetyRepresentative: true,
      outcome: 'Enighet om opplegget og om at ordningen er frivillig.',
    });
  await pilot.by(harstad, 'registrerer nullpunkt: 6 dager', 'baselines', { ...quarter(2), party: 'harstad', value: 6 });
  await pilot.by(kvaefjord, 'registrerer nullpunkt: 0 dager', 'baselines', {
    ...quarter(2),
    party: 'kvaefjord',
    value: 0,
  });
  await plan(pilot, medisin, 9);
}

async function plan(pilot: DemoPilot, medisin: Person, days: number): Promise<void> {
  await pilot.by(medisin, `legger planen: ${days} dager (her: sekunder)`, 'plans', {
    startOn: day(0),
    endOn: day(days),
    milestones: [{ id: 'forste', title: 'Første hospitering', on: day(Math.floor(days / 2)) }],
  });
  await pilot.by(medisin, 'starter utprøvingen', 'starts');
}

export async function trial(pilot: DemoPilot, { medisin, harstad, kvaefjord }: Cast): Promise<void> {
  heading('Utprøving: status og tall, og ett tall det er uenighet om');
  await milestone(pilot, medisin);
  await report(pilot, harstad, 'harstad', 133, 'Alle dager', 1);
  await report(pilot, kvaefjord, 'kvaefjord', 9, 'Hele dager', 1);
  const figure = (await pilot.view(harstad)).figures.findLast(
    ({ party, kind }) => party === 'harstad' && kind === 'trial',
  );
  await pilot.by(kvaefjord, 'teller det annerledes: 4 dager', 'disputes', {
    party: 'kvaefjord',
    figure: figure?.id,
    value: 4,
    method: 'Bare dager som kunne faktureres',
  });
  const [dispute] = (await pilot.view(harstad)).disputes;
  line(`  ${dispute?.reported.value} dager: ${dispute?.reported.method}`);
  line(`  ${dispute?.value} dager: ${dispute?.method}`);
  await pilot.by(medisin, 'avklarer: begge tallene vises', 'resolutions', {
    dispute: dispute?.id,
    shown: 'both',
    reason: 'Begge sier noe sant om det samme.',
  });
}

const milestone = (pilot: DemoPilot, medisin: Person) =>
  pilot.by(medisin, 'har nådd milepælen: første hospitering', 'reached-milestones', {
    milestone: 'forste',
    on: day(0),
  });

const report = (pilot: DemoPilot, who: Person, party: string, value: number, method: string, ago = 0) =>
  pilot.by(who, `i rute, ${value} dager`, 'status-reports', {
    party,
    standing: 'on-plan',
    note: 'Det går som planlagt.',
    figures: [{ ...quarter(ago), value, method }],
  });

export async function evaluate(pilot: DemoPilot, cast: Cast, accounts: readonly string[]): Promise<void> {
  const { user, union, medisin } = cast;
  line('Utprøvingen slutter når planen er ute …');
  await pilot.untilPhase(medisin, 'evaluation', 60);
  heading('Evaluering: partene og brukerrepresentanten, og tillitsvalgte om de vil');
  await pilot.by(union, 'legger til de tillitsvalgtes syn', 'union-views', { view: 'Hospitering bør inn i turnusen.' });
  for (const [nth, [party, who]] of parties(cast).entries())
    await pilot.by(who, 'evaluerer', 'evaluations', { party, change: 'better', account: accounts[nth], goOn: true });
  await pilot.by(user, 'evaluerer', 'user-evaluations', {
    change: 'better',
    account: 'Overgangen mellom sykehus og kommune kjennes tryggere.',
    goOn: true,
  });
}

export async function secondCycle(pilot: DemoPilot, { medisin, harstad, kvaefjord }: Cast): Promise<void> {
  heading('Andre runde: nullpunkt og drøfting står, bare planen er ny');
  await plan(pilot, medisin, 5);
  await milestone(pilot, medisin);
  await report(pilot, harstad, 'harstad', 140, 'Alle dager');
  await report(pilot, kvaefjord, 'kvaefjord', 24, 'Hele dager');
}
