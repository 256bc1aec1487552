import { heading, line } from './narrator.js';
import { Person, type Given } from './person.js';
import { DemoPilot, type Result } from './pilot.js';
import { FIRST, REVISED } from './proposal.js';
import { kill } from './system.js';

const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const MEDISIN = 'unn-harstad-medisin';
const PARTIES = [MEDISIN, 'harstad', 'kvaefjord'] as const;
const quarter = { indicator: 'hospiteringsdager', period: { from: day(-90), to: day(0) }, groupSize: null };

interface Cast {
  readonly medisin: Person;
  readonly harstad: Person;
  readonly kvaefjord: Person;
  readonly trust: Person;
  readonly coordinator: Person;
  readonly userBody: Person;
  readonly user: Person;
  readonly union: Person;
  readonly chair: Person;
  readonly secretary: Person;
}

async function cast(address: string): Promise<Cast> {
  const login = (id: string) => Person.login(address, id);
  return {
    medisin: await login('leader-unn-harstad-medisin'),
    harstad: await login('leader-harstad'),
    kvaefjord: await login('leader-kvaefjord'),
    trust: await login('leader-unn'),
    coordinator: await login('coordinator-harstad'),
    userBody: await login('leader-brukerutvalg'),
    user: await login('user-representative-2'),
    union: await login('union-representative-1'),
    chair: await login('fsu-chair'),
    secretary: await login('ssu-secretary'),
  };
}

/** A whole pilot on KOM-07, from proposal through two cycles to adoption, through the HTTP API and nothing else. */
export async function play(address: string): Promise<void> {
  const people = await cast(address);
  const pilot = await propose(people);
  await consents(pilot, people);
  await review(pilot, people);
  await prepare(pilot, people);
  await trial(pilot, people);
  await evaluate(pilot, people, 'Vi lærte mye, men to uker var for kort for Kvæfjord');
  await decide(pilot, people, 'adapt');
  await secondCycle(pilot, people);
  await decide(pilot, people, 'adopt');
  await adopt(pilot, people);
  await evidence(pilot, people);
}

async function propose({ medisin, user, userBody, harstad }: Cast): Promise<DemoPilot> {
  heading('Forslag: gjensidig hospitering (KOM-07)');
  const { id } = await medisin.does<Given>('pilots', { policy: 'exercise', proposal: FIRST });
  line(`${medisin.name} skriver et utkast. Ingen andre ser det.`);
  const pilot = new DemoPilot(id);
  await pilot.by(medisin, 'sender forslaget til partene', 'submissions');
  line(`Nå venter vi på: ${await pilot.turn(harstad)}`);
  await pilot.by(userBody, 'oppnevner en brukerrepresentant', 'user-representatives', {
    person: 'user-representative-2',
  });
  await pilot.by(user, 'har sett forslaget, før noen sier ja', 'confirmations');
  return pilot;
}

async function consents(pilot: DemoPilot, { medisin, harstad, kvaefjord, coordinator }: Cast): Promise<void> {
  heading('Samtykke: Kvæfjord sier nei, forslaget endres, og bare de som er berørt spørres på nytt');
  await pilot.by(medisin, 'samtykker', 'consents', { parties: [MEDISIN], version: 1 });
  await pilot.by(harstad, 'samtykker', 'consents', { parties: ['harstad'], version: 1 });
  await pilot.by(kvaefjord, 'takker nei: fire uker er for lenge for oss', 'declines', {
    parties: ['kvaefjord'],
    version: 1,
    reason: 'Vi har ikke vikar for fire uker i strekk.',
  });
  await pilot.by(medisin, 'endrer forslaget: to uker for Kvæfjord, og en tydeligere telleregel', 'revisions', {
    proposal: REVISED,
  });
  line(`Nå venter vi på: ${await pilot.turn(harstad)}`);
  await pilot.by(kvaefjord, 'samtykker', 'consents', { parties: ['kvaefjord'], version: 2 });
  await pilot.by(coordinator, 'registrerer at helse- og omsorgssjefen i Harstad har samtykket', 'consents', {
    parties: ['harstad'],
    version: 2,
    decidedBy: { name: 'Helse- og omsorgssjefen', on: day(0) },
  });
}

async function review(pilot: DemoPilot, { chair, medisin }: Cast): Promise<void> {
  heading('FSU er varslet, og har ti virkedager (her: ti sekunder) på å komme med innvendinger');
  await until(async () => (await pilot.history(medisin)).items.some(({ type }) => type === 'ReviewNoticed'));
  line(`${chair.name} har fått varselet; fra nå teller tausheten`);
  await kill('worker');
  await kill('temporal');
  line('Fristen løper likevel: arbeidet tas opp igjen når de er oppe');
  await pilot.untilPhase(medisin, 'preparation', 90);
  line('FSU hadde ingen innvendinger. Piloten går videre av seg selv.');
}

async function prepare(pilot: DemoPilot, { medisin, harstad, kvaefjord, trust }: Cast): Promise<void> {
  heading('Forberedelse: representanter, drøfting, nullpunkt og plan');
  const leaders = { [MEDISIN]: medisin, harstad, kvaefjord } as const;
  for (const party of PARTIES)
    await pilot.by(leaders[party], `er kontakt for ${party}`, 'representatives', { party, person: leaderId(party) });
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
  await pilot.by(harstad, 'registrerer nullpunkt: 6 dager', 'baselines', { ...quarter, party: 'harstad', value: 6 });
  await pilot.by(kvaefjord, 'registrerer nullpunkt: 0 dager', 'baselines', {
    ...quarter,
    party: 'kvaefjord',
    value: 0,
  });
  await plan(pilot, medisin, 12);
}

const leaderId = (party: (typeof PARTIES)[number]): string => `leader-${party}`;

async function plan(pilot: DemoPilot, medisin: Person, days: number): Promise<void> {
  await pilot.by(medisin, `legger planen: ${days} dager (her: sekunder)`, 'plans', {
    startOn: day(0),
    endOn: day(days),
    milestones: [{ id: 'forste', title: 'Første hospitering', on: day(Math.floor(days / 2)) }],
  });
  await pilot.by(medisin, 'starter utprøvingen', 'starts');
}

async function trial(pilot: DemoPilot, { medisin, harstad, kvaefjord }: Cast): Promise<void> {
  heading('Utprøving: status og tall, og ett tall det er uenighet om');
  await report(pilot, harstad, 'harstad', 133, 'Alle dager');
  await report(pilot, kvaefjord, 'kvaefjord', 9, 'Hele dager');
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
  line('Utprøvingen slutter når planen er ute …');
  await pilot.untilPhase(medisin, 'evaluation', 60);
}

const report = (pilot: DemoPilot, who: Person, party: string, value: number, method: string) =>
  pilot.by(who, `i rute, ${value} dager`, 'status-reports', {
    party,
    standing: 'on-plan',
    note: 'Det går som planlagt.',
    figures: [{ ...quarter, value, method }],
  });

async function evaluate(
  pilot: DemoPilot,
  { medisin, harstad, kvaefjord, user, union }: Cast,
  account: string,
): Promise<void> {
  heading('Evaluering: partene og brukerrepresentanten, og tillitsvalgte om de vil');
  await pilot.by(union, 'legger til de tillitsvalgtes syn', 'union-views', { view: 'Hospitering bør inn i turnusen.' });
  for (const [who, party] of [
    [medisin, MEDISIN],
    [harstad, 'harstad'],
    [kvaefjord, 'kvaefjord'],
  ] as const)
    await pilot.by(who, 'evaluerer', 'evaluations', { party, change: 'better', account, goOn: true });
  await pilot.by(user, 'evaluerer', 'user-evaluations', {
    change: 'better',
    account: 'Overgangen mellom sykehus og kommune kjennes tryggere.',
    goOn: true,
  });
}

const VERDICTS = { adapt: 'justere', adopt: 'innføre' } as const;

async function decide(pilot: DemoPilot, { chair, secretary }: Cast, verdict: 'adapt' | 'adopt'): Promise<void> {
  heading(`Rapportering: FSU anbefaler, SSU vedtar å ${VERDICTS[verdict]}`);
  await pilot.by(chair, `FSU anbefaler å ${VERDICTS[verdict]}`, 'recommendations', {
    verdict,
    reason: verdict === 'adapt' ? 'God effekt; lengre opphold for Kvæfjord.' : 'Effekten er tydelig mot nullpunktet.',
  });
  await pilot.by(secretary, `SSUs vedtak er ført: ${VERDICTS[verdict]}`, 'decisions', {
    verdict,
    caseNumber: verdict === 'adapt' ? '09/26' : '21/26',
    decidedOn: day(0),
    reason: 'SSU slutter seg til FSUs vurdering.',
  });
}

async function secondCycle(pilot: DemoPilot, people: Cast): Promise<void> {
  heading('Andre runde: nullpunkt og drøfting står, bare planen er ny');
  await plan(pilot, people.medisin, 8);
  await report(pilot, people.harstad, 'harstad', 140, 'Alle dager');
  await report(pilot, people.kvaefjord, 'kvaefjord', 24, 'Hele dager');
  await pilot.untilPhase(people.medisin, 'evaluation', 60);
  await evaluate(pilot, people, 'Nå fungerer lengden for alle.');
}

async function adopt(pilot: DemoPilot, { medisin, harstad, kvaefjord }: Cast): Promise<void> {
  heading('Hver part tar sin egen beslutning');
  for (const [who, party, by] of [
    [medisin, MEDISIN, 'Klinikksjefen'],
    [harstad, 'harstad', 'Kommunestyret'],
    [kvaefjord, 'kvaefjord', 'Kommunestyret'],
  ] as const)
    await pilot.by(who, 'innfører', 'adoptions', {
      party,
      adopted: 'yes',
      decidedBy: { name: by, on: day(0) },
      politicalCase: party === MEDISIN ? null : 'PS 41/26',
    });
}

interface Card {
  readonly triedBy: readonly string[];
  readonly cycles: number;
  readonly adoptedBy: readonly { readonly party: string }[];
  readonly effect: readonly Result[];
  readonly contacts: Readonly<Record<string, string>>;
}

async function evidence(pilot: DemoPilot, { harstad }: Cast): Promise<void> {
  heading('Erfaringskortet på KOM-07, for neste leder');
  const { evidence: tried } = await harstad.sees<{ evidence: readonly { pilot: string; card: Card }[] }>(
    'measures/KOM-07',
  );
  const card = tried.find((one) => one.pilot === pilot.id)?.card;
  if (card === undefined) throw new Error('Det står ingenting på erfaringskortet.');
  const names = await namesOf(harstad);
  line(`Prøvd av ${card.triedBy.map(names).join('; ')} i ${card.cycles} runder; innført av ${card.adoptedBy.length}`);
  for (const { party, unit, baseline, latest } of card.effect)
    line(`${names(party)}: fra ${baseline?.value ?? '–'} til ${latest?.value ?? '–'} ${unit}`);
  line(`Ring: ${Object.values(card.contacts).map(names).join('; ')}`);
  const { items } = await pilot.history(harstad);
  line(`${items.length} hendelser er ført, hver av dem én gang.`);
}

/** What organisations and people are called, by their ids. */
async function namesOf(person: Person): Promise<(id: string) => string> {
  const organisations = await person.sees<Named>('organisations');
  const people = await person.sees<Named>('login/people');
  const names = new Map([...organisations.items, ...people.items].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
interface Named {
  readonly items: readonly { readonly id: string; readonly name: string }[];
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 120; i++) {
    if (await holds()) return;
    await new Promise((later) => setTimeout(later, 250));
  }
  throw new Error('Det ventede skjedde ikke på 30 sekunder.');
}
