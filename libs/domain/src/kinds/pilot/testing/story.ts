import { apply } from '../../../entity.js';
import type { PilotEvent } from '../events.js';
import { pilotEntity } from '../pilot.js';
import type { CommonRefusal } from '../../../engine/refusals.js';
import type { Proposal } from '../fields.js';
import type { PilotRefusal } from '../commands/index.js';
import { INITIAL, type Pilot } from '../state.js';
import { contextOf, LIST, ORGANISATIONS, words } from './community.js';

/** A command as it is sent. */
export interface Given {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** A pilot played step by step in memory, on a calendar the test turns. Monday 5 January 2026, 09:00 in Oslo. */
export class Story {
  pilot: Pilot = INITIAL;
  events: PilotEvent[] = [];
  now = '2026-01-05T08:00:00.000Z';
  organisations = ORGANISATIONS;
  list = LIST;

  /** Gives a command; a refusal fails the test. */
  by(person: string, command: Given): this {
    const refusal = this.refusal(person, command);
    if (refusal !== null) throw new Error(`${person} ${command.type}: ${JSON.stringify(refusal)}`);
    const decision = this.decision(person, command);
    if (decision.ok) for (const event of decision.events) this.record(event);
    return this;
  }

  refusal(person: string, command: Given): PilotRefusal | CommonRefusal | null {
    const decision = this.decision(person, command);
    return decision.ok ? null : decision.refusal;
  }

  decision(person: string, command: Given) {
    return pilotEntity.decide(
      this.pilot.phase === 'unknown' ? null : this.pilot,
      command,
      contextOf(person, this.now, this.organisations, this.list),
    );
  }

  /** Lets time pass up to a moment, the engine giving every command that falls due, in order. */
  until(moment: string): this {
    for (;;) {
      const due = pilotEntity
        .deadlines(this.pilot)
        .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
        .find(({ at }) => Date.parse(at) <= Date.parse(moment));
      if (due === undefined) break;
      if (Date.parse(due.at) > Date.parse(this.now)) this.now = due.at;
      this.by('engine', due.then);
    }
    this.now = moment;
    return this;
  }

  get types(): readonly string[] {
    return this.events.map(({ type }) => type);
  }

  private record(event: PilotEvent): void {
    this.events.push(event);
    this.pilot = apply(pilotEntity, this.pilot, event, this.now).state ?? INITIAL;
  }
}

export const proposal = (changes: Partial<Proposal> = {}): Proposal => ({
  measure: { code: 'KOM-07' },
  title: words('Hospitering på tvers'),
  aim: words('Flere blir i stillingen'),
  lead: 'unn-harstad-medisin',
  parties: ['unn-harstad-medisin', 'harstad', 'kvaefjord'].map((party) => ({
    party,
    contribution: null,
    hours: 40,
    kroner: 10_000,
    paidBy: party,
  })),
  indicators: [
    {
      id: 'i1',
      name: words('Hospiteringsdager'),
      unit: 'dager',
      direction: 'up',
      source: words('Turnusplan'),
      countingRule: words('Hele dager'),
      reportedBy: [
        { party: 'harstad', extractedBy: null },
        { party: 'kvaefjord', extractedBy: null },
      ],
    },
  ],
  initiative: null,
  ...changes,
});

export const initiative = (measure = 'ANN-04'): Proposal =>
  proposal({
    measure: { code: measure },
    indicators: [],
    initiative: { recipient: words('Utdanningene'), followUpOn: '2026-06-01' },
  });

const counted = (party: string, value: number, kind: 'recordBaseline' | 'recordFigure'): Given => ({
  type: kind,
  party,
  indicator: 'i1',
  period: { from: '2026-01-01', to: '2026-01-31' },
  value,
  groupSize: null,
  method: null,
});
export const baseline = (party: string, value: number): Given => counted(party, value, 'recordBaseline');
export const figure = (party: string, value: number): Given => counted(party, value, 'recordFigure');
export const consent = (version: number, ...parties: string[]): Given => ({
  type: 'giveConsent',
  parties,
  version,
  decidedBy: null,
});

/** Steps that bring a pilot from one phase to the next, so that a test can begin where it wants to. */
export const drafted = (policy = 'standard', of = proposal()): Story =>
  new Story().by('medisin', { type: 'draft', policy, proposal: of });

export const submitted = (policy = 'standard', of = proposal()): Story =>
  drafted(policy, of).by('medisin', { type: 'submit' });

export const seen = (policy = 'standard', of = proposal()): Story =>
  submitted(policy, of)
    .by('userBody', { type: 'appointUserRepresentative', person: 'user' })
    .by('user', { type: 'confirmSeen' });

export const consented = (policy = 'standard', of = proposal()): Story =>
  seen(policy, of).by('both', consent(1, 'harstad', 'kvaefjord'));

export const prepared = (of = proposal()): Story =>
  consented('decide', of).by('chair', { type: 'endorse', note: null }).until('2026-02-02T08:00:00.000Z');

/** Nothing is missing before it starts. `before` is what Harstad counted before it. */
export function ready(of = proposal(), before = 4): Story {
  const story = prepared(of);
  for (const party of ['unn-harstad-medisin', 'harstad', 'kvaefjord'])
    story.by(leaderOf(party), { type: 'nameRepresentative', party, person: `rep-${party}` });
  for (const employer of ['unn', 'harstad', 'kvaefjord'])
    story.by(leaderOf(employer), {
      type: 'recordConsultation',
      employer,
      on: '2026-01-20',
      unions: words('NSF og Fagforbundet'),
      safetyRepresentative: true,
      outcome: words('Enige'),
    });
  story.by('harstad', baseline('harstad', before)).by('kvaefjord', baseline('kvaefjord', 2));
  return story.by('medisin', {
    type: 'setPlan',
    startOn: '2026-02-02',
    endOn: '2026-05-29',
    milestones: [{ id: 'm1', title: words('Første hospitering'), on: '2026-03-02' }],
  });
}
export const started = (of = proposal(), before = 4): Story => ready(of, before).by('medisin', { type: 'startTrial' });
export const leaderOf = (party: string): string => (party.startsWith('unn') ? 'medisin' : party);

export const ended = (): Story =>
  started().by('harstad', figure('harstad', 9)).by('medisin', { type: 'endTrial', reason: null });

export function evaluated(): Story {
  const story = ended();
  for (const party of ['unn-harstad-medisin', 'harstad', 'kvaefjord'])
    story.by(leaderOf(party), { type: 'evaluate', party, change: 'better', account: words('Lærte mye'), goOn: true });
  return story.by('user', { type: 'evaluateAsUser', change: 'better', account: words('Tryggere'), goOn: true });
}

export const recommended = (): Story =>
  evaluated().by('chair', { type: 'recommend', verdict: 'adopt', reason: words('Virker') });

export const adopted = (): Story =>
  recommended().by('ssuSecretary', {
    type: 'recordDecision',
    verdict: 'adopt',
    caseNumber: '04/26',
    decidedOn: '2026-02-02',
    reason: words('Enstemmig'),
  });

export const begun = (): Story =>
  submitted('decide', initiative())
    .by('both', consent(1, 'harstad', 'kvaefjord'))
    .by('chair', { type: 'endorse', note: null });
