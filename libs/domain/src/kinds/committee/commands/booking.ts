import type { Effect, Stage } from '../../shared.js';
import type { CommitteeEvent } from '../events.js';
import { isLiving } from '../agenda.js';
import type { CommitteeContext } from '../rule.js';
import type { Case, Committee } from '../state.js';
import type { Alternative, Booking, Matter } from '../values.js';

type Booked = Extract<CommitteeEvent, { type: 'CaseBooked' }>;
const EMPTY = { title: null, parts: {}, proposals: [], attachments: [], origin: null, parked: false } as const;

export const nextCase = ({ counts }: Committee): string => `c${counts.cases + 1}`;

/** What a decision at each stage may do to a pilot, as the alternatives are first put. */
export const EFFECTS_OF: Readonly<Record<Stage, readonly Effect[]>> = {
  review: ['endorse', 'return', 'decline'],
  recommendation: ['adopt', 'adapt', 'stop'],
  decision: ['adopt', 'adapt', 'stop'],
};

/** What the FSU recommended stands first. Wordings are those of the texts, until somebody writes others. */
const proposalsFor = (stage: Stage, recommended: Effect | null): readonly Alternative[] =>
  proposalsOf([...EFFECTS_OF[stage]].sort((a, b) => Number(b === recommended) - Number(a === recommended)));
const proposalsOf = (effects: readonly Effect[]): readonly Alternative[] =>
  effects.map((effect) => ({ id: effect, text: null, effect }));

/** What a decision in a case can be made to do. Of what moves nothing, none. */
export function effectsOf(about: Matter): readonly Effect[] {
  if (about.kind === 'pilot') return EFFECTS_OF[about.stage];
  return about.kind === 'stream' ? about.effects : [];
}

export function statusBooked(
  kind: 'decision' | 'information',
  meeting: string,
  policy: string,
  { committee }: CommitteeContext,
): readonly CommitteeEvent[] {
  const id = nextCase(committee);
  const proposals = kind === 'decision' ? [{ id: 'status', text: null, effect: null }] : [];
  const booked: Booked = { type: 'CaseBooked', case: id, kind, about: { kind: 'status' }, ...EMPTY, proposals, policy };
  return [booked, { type: 'CasesPlaced', placements: [{ case: id, meeting }] }];
}

/** The case that another stream asks for. */
export function caseFor(id: string, from: string, booking: Booking): Booked {
  const { policy } = booking;
  switch (booking.of) {
    case 'pilot': {
      const { stage, measure, recommended, title, reason } = booking;
      const about = { kind: 'pilot', pilot: from, stage, measure, recommended } as const;
      const parts = reason === null ? {} : { assessment: reason };
      const proposals = proposalsFor(stage, recommended);
      return { type: 'CaseBooked', case: id, kind: 'decision', about, ...EMPTY, title, parts, proposals, policy };
    }
    case 'stream': {
      const { title, effects } = booking;
      const about = { kind: 'stream', stream: from, effects } as const;
      const proposals = proposalsOf(effects);
      return { type: 'CaseBooked', case: id, kind: 'decision', about, ...EMPTY, title, proposals, policy };
    }
    case 'minutes': {
      const { committee, meeting, startsAt } = booking;
      const about = { kind: 'minutes', committee, meeting, startsAt } as const;
      return { type: 'CaseBooked', case: id, kind: 'information', about, ...EMPTY, policy };
    }
    case 'forward': {
      const { committee, case: was, number, title, about, parts, proposals, attachments } = booking;
      const kind = about.kind === 'minutes' || about.kind === 'status' ? 'information' : 'decision';
      const origin = { committee, case: was, number };
      return {
        type: 'CaseBooked',
        case: id,
        kind,
        about,
        title,
        parts,
        proposals,
        attachments,
        origin,
        policy,
        parked: false,
      };
    }
  }
}

/** Whether there is a case already of what another stream asks for: it asks again where it does not know. */
export function isBooked(committee: Committee, from: string, booking: Booking): boolean {
  return Object.values(committee.cases).some((one) => {
    switch (booking.of) {
      case 'pilot':
        return booking.again === true
          ? isRemembered(one, committee, from, booking.stage)
          : isOfPilot(one, from, booking.stage);
      case 'stream':
        return isOfStream(one, from);
      case 'minutes':
        return (
          one.about.kind === 'minutes' &&
          one.origin === null &&
          one.about.committee === booking.committee &&
          one.about.meeting === booking.meeting
        );
      case 'forward':
        return one.origin?.committee === booking.committee && one.origin.case === booking.case;
    }
  });
}

/** A case that still waits for a decision on a stream of another kind than pilots. */
export const isOfStream = (one: Case, stream: string): boolean =>
  one.about.kind === 'stream' && one.about.stream === stream && isLiving(one);

/** A case that still waits for a decision on a pilot. */
export const isOfPilot = (one: Case, pilot: string, stage: Stage): boolean =>
  concerns(one, pilot, stage) && isLiving(one);

const concerns = ({ about }: Case, pilot: string, stage: Stage): boolean =>
  about.kind === 'pilot' && about.pilot === pilot && about.stage === stage;

/**
 * A pilot that waits although its case is decided: it has not heard yet, or has gone on since it asked. Where the
 * decision moved nothing it waits in vain, once it is too late to take it back.
 */
function isRemembered(one: Case, { meetings }: Committee, pilot: string, stage: Stage): boolean {
  if (!concerns(one, pilot, stage) || one.status === 'withdrawn') return false;
  const moved = one.decision?.moved ?? 'asked';
  return moved === 'asked' || moved === 'taken' || meetings[one.meeting ?? '']?.status !== 'approved';
}
