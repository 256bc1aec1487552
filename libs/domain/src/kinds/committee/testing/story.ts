import { words } from '../../pilot/testing/community.js';
import { apply, type Coded, type Reaction, type Typed } from '../../../entity.js';
import type { Stage } from '../../shared.js';
import { committeeEntity, type CommitteeCommand } from '../index.js';
import type { CommitteeEvent } from '../events.js';
import { NO_COMMITTEE, type Case, type CaseDecision, type Committee, type Meeting } from '../state.js';
import type { Booking, MinutesFault } from '../values.js';
import { contextOf } from './community.js';

type Told = Extract<Reaction<Typed>, { type: 'notify' }>;
type Given = Extract<Reaction<Typed>, { type: 'give' }>;

/**
 * Committees played step by step in memory, on a calendar the test turns. What one tells another is given at once, papers
 * are made at once, and pilots do as they are told. Monday 4 January 2027, 09:00 in Oslo.
 */
export class Story {
  committees: Readonly<Record<string, Committee>> = {};
  events: { readonly at: string; readonly event: CommitteeEvent }[] = [];
  told: Told[] = [];
  /** What pilots were told to do. */
  moves: Given[] = [];
  now = '2027-01-04T08:00:00.000Z';
  /** Whether papers come when they are asked for. */
  papers = true;
  faults: readonly MinutesFault[] = [];
  changed = 0;
  /** What pilots refuse with, where they do. */
  pilotSays: string | null = null;
  /** Whether pilots have not answered yet. */
  pilotsAreAway = false;

  constructor(policy = 'standard', ...ids: readonly string[]) {
    for (const committee of ids.length === 0 ? ['FSU', 'SSU'] : ids)
      this.by('engine', { type: 'establish', committee, policy }, committee);
  }

  /** Gives a command; a refusal fails the test. */
  by(person: string, command: CommitteeCommand, at = 'FSU'): this {
    const decision = this.decision(person, command, at);
    if (!decision.ok) throw new Error(`${person} ${command.type}: ${JSON.stringify(decision.refusal)}`);
    // As the engine does: each event's reactions with the state after that event, delivered when all are recorded.
    const reactions = decision.events.flatMap((event) => this.record(event, at));
    for (const reaction of reactions) this.deliver(reaction, at);
    return this;
  }

  /** Something that happened, as it is stored. */
  record(event: CommitteeEvent, at = 'FSU'): readonly Reaction<Typed>[] {
    this.events.push({ at, event });
    const { state: made, reactions } = apply(committeeEntity, this.committees[at] ?? null, event, this.now);
    const state = made ?? NO_COMMITTEE;
    this.committees = { ...this.committees, [at]: state };
    // A stored state has been through JSON: nothing may be lost there.
    expectPlain(state);
    return reactions;
  }

  refusal(person: string, command: CommitteeCommand, at = 'FSU'): Coded | null {
    const decision = this.decision(person, command, at);
    return decision.ok ? null : decision.refusal;
  }

  decision(person: string, command: CommitteeCommand, at = 'FSU') {
    return committeeEntity.decide(this.committees[at] ?? null, command, contextOf(person, this.now));
  }

  /** Lets time pass up to a moment, the engine giving every command that falls due, in order. */
  until(moment: string): this {
    for (let turns = 0; ; turns++) {
      if (turns > 2000) throw new Error('time does not pass');
      const due = Object.entries(this.committees)
        .flatMap(([at, committee]) => committeeEntity.deadlines(committee).map((deadline) => ({ ...deadline, to: at })))
        .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
        .find(({ at }) => Date.parse(at) <= Date.parse(moment));
      if (due === undefined) break;
      if (Date.parse(due.at) > Date.parse(this.now)) this.now = due.at;
      this.by('engine', due.then as CommitteeCommand, due.to);
    }
    this.now = moment;
    return this;
  }

  at(id = 'FSU'): Committee {
    return this.committees[id] ?? NO_COMMITTEE;
  }
  meeting(id: string, at = 'FSU'): Meeting {
    const meeting = this.at(at).meetings[id];
    if (meeting === undefined) throw new Error(`no ${id}`);
    return meeting;
  }
  case(id: string, at = 'FSU'): Case {
    const one = this.at(at).cases[id];
    if (one === undefined) throw new Error(`no ${id}`);
    return one;
  }
  get types(): readonly string[] {
    return this.events.map(({ event }) => event.type);
  }
  /** What somebody was told, in order. */
  toldTo(who: string): readonly string[] {
    return this.told
      .filter(({ to }) => ('person' in to ? to.person : `${to.role}@${to.at}`) === who)
      .map((t) => t.about);
  }
  /** The numbers on a meeting's agenda, in order. */
  numbers(meeting: string, at = 'FSU'): readonly (string | null)[] {
    return this.meeting(meeting, at).agenda.map((id) => this.case(id, at).number);
  }

  private deliver(reaction: Reaction<Typed>, at: string): void {
    if (reaction.type === 'notify') {
      this.told.push(reaction);
      if (reaction.then !== undefined) this.by('engine', reaction.then as CommitteeCommand, at);
    } else if (reaction.type === 'give') this.give(reaction, at);
    else this.start(reaction.process, reaction.input, at);
  }

  private give(given: Given, from: string): void {
    const [kind, id = ''] = given.stream.split('/');
    if (kind === 'committee')
      return void this.by('engine', { ...given.command, from: `committee/${from}` } as CommitteeCommand, id);
    this.moves.push(given);
    if (this.pilotsAreAway) return;
    const refusal = this.pilotSays;
    const answer = refusal === null ? given.then : { ...given.otherwise, refusal };
    if (answer !== undefined) this.by('engine', answer as CommitteeCommand, from);
  }

  private start(process: string, input: Readonly<Record<string, string | number | null>>, at: string): void {
    const meeting = String(input['meeting']);
    if (process === 'status-check')
      return void this.by('engine', { type: 'noteChanges', meeting, changed: this.changed }, at);
    if (!this.papers) return;
    const version = Number(input['version']);
    const documents = { pdf: `${process}-${meeting}-${version}` };
    if (process === 'minutes')
      return void this.by('engine', { type: 'noteMinutes', meeting, version, documents, faults: this.faults }, at);
    this.by('engine', { type: 'noteBook', meeting, version, documents }, at);
  }
}

function expectPlain(committee: Committee): void {
  if (JSON.stringify(JSON.parse(JSON.stringify(committee))) !== JSON.stringify(committee))
    throw new Error('state is no plain JSON');
}

/** A meeting of two hours, from nine in Oslo in winter. */
export const meeting = (day: string, changes: object = {}) => ({
  kind: 'ordinary',
  startsAt: `${day}T08:00:00.000Z`,
  endsAt: `${day}T10:00:00.000Z`,
  place: null,
  carriesStatus: null,
  policy: null,
  ...changes,
});
export const plan = (...meetings: readonly object[]): CommitteeCommand => ({ type: 'planMeetings', meetings });
export const days = (...on: readonly string[]): CommitteeCommand => plan(...on.map((day) => meeting(day)));

export const submission = (title = 'Hospitering'): CommitteeCommand => ({
  type: 'submitCase',
  title: words(title),
  summary: words('Kort sagt'),
  background: words('Bakgrunn'),
  proposal: words('Utvalget støtter det'),
  wantedBy: null,
});
export const aboutPilot = (pilot: string, stage: Stage, policy = 'standard'): Booking => ({
  of: 'pilot',
  stage,
  measure: 'KOM-07',
  title: words(pilot),
  recommended: stage === 'decision' ? 'adapt' : null,
  reason: stage === 'decision' ? words('Det virker, men kan bli bedre') : null,
  policy,
});
export const booking = (pilot: string, stage: Stage = 'review', policy = 'standard'): CommitteeCommand => ({
  type: 'bookCase',
  from: `pilot/${pilot}`,
  booking: aboutPilot(pilot, stage, policy),
});

export const held = (id: string, present: readonly string[] = ['chair', 'm1', 'm2']) => ({
  type: 'holdMeeting' as const,
  meeting: id,
  present: present.map((person) => ({ person, deputyFor: null })),
  chairedBy: present[0] ?? '',
  recordedBy: present.includes('s1') ? 'ssu-secretary' : 'secretary',
  guests: [],
});
export const decided = (id: string, changes: Partial<Omit<CaseDecision, 'at' | 'by'>> = {}) => ({
  type: 'decideCase' as const,
  case: id,
  outcome: 'proposal',
  proposal: (changes.outcome ?? 'proposal') === 'proposal' ? 'p1' : null,
  text: null,
  effect: null,
  votes: null,
  reason: null,
  ...changes,
});

/** Steps that bring a committee so far that a test can begin where it wants to: one meeting, one case that `leader` submitted. */
export const planned = (policy = 'standard'): Story => new Story(policy).by('secretary', days('2027-04-20'));
export const placed = (policy = 'standard'): Story =>
  planned(policy).by('leader', submission()).by('secretary', { type: 'placeCase', case: 'c1', meeting: 'm1' });
export const opened = (policy = 'standard'): Story => placed(policy).until('2027-03-20T12:00:00.000Z');
export const frozen = (policy = 'standard'): Story => placed(policy).until('2027-04-12T12:00:00.000Z');
export const sitting = (policy = 'standard'): Story =>
  frozen(policy).until('2027-04-20T09:00:00.000Z').by('secretary', held('m1'));
export const concluded = (policy = 'standard'): Story => sitting(policy).by('secretary', decided('c1'));
export const minutesOut = (policy = 'standard'): Story =>
  concluded(policy).by('secretary', { type: 'sendMinutes', meeting: 'm1' });
export const approved = (policy = 'standard'): Story =>
  minutesOut(policy).by('chair', { type: 'approveMinutes', meeting: 'm1' });
export const cancelled = (): Story =>
  placed().by('secretary', { type: 'cancelMeeting', meeting: 'm1', reason: words('Streik') });
export const round = (): Story =>
  planned()
    .by('leader', submission())
    .by('secretary', { type: 'openRound', cases: ['c1'], answersBy: '2027-01-11T12:00:00.000Z', policy: null });
