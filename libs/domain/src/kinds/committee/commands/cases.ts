import { z } from 'zod';
import { localDate } from '../../../calendar.js';
import { date, titled, uuid, words } from '../../../engine/fields.js';
import { isLiving } from '../agenda.js';
import type { CommitteeRefusal } from '../refusals.js';
import { aboutCase, aboutCommittee, office, officeOrSubmitter } from '../rule.js';
import type { Case, Committee } from '../state.js';
import * as is from '../values.js';
import { nextCase } from './booking.js';
import { faultInEffect } from './deciding.js';

const MOST_ATTACHMENTS = 20;
const attachmentNamed = (called: string) =>
  ({
    called,
    example: { attachment: '0b9c6f5e-2d4f-4a57-9a51-6c1c7a3f0d11' },
  }) as const;

export const CASES = {
  /** It waits for the secretary to place it. */
  submitCase: aboutCommittee({
    fields: {
      title: titled(),
      summary: words(),
      background: words(8_000),
      proposal: is.maybe(words(2_000)),
      wantedBy: is.maybe(date),
    },
    post: {
      path: 'cases',
      summary: 'Anybody with a role submits a case: five fields',
      called: 'CaseSubmission',
      example: {
        title: 'Felles introduksjonsuke',
        summary: 'Nyansatte møter tjenestene hver for seg.',
        background: 'Tre kommuner og to avdelinger har prøvd det sammen.',
        proposal: 'FSU ber om at det utredes.',
        wantedBy: '2027-03-01',
      },
    },
    may: () => ['anybody'],
    decide(committee, { title, summary, background, proposal, wantedBy }, { actor, now }) {
      if (wantedBy !== null && wantedBy < localDate(now)) return { code: 'DateHasPassed', date: wantedBy };
      return [
        {
          type: 'CaseBooked',
          case: nextCase(committee),
          kind: 'decision',
          about: { kind: 'submitted', by: actor.person, wantedBy },
          title,
          parts: { summary, background },
          proposals: proposal === null ? [] : [{ id: 'p1', text: proposal, effect: null }],
          attachments: [],
          origin: null,
          policy: committee.policy,
          parked: true,
        },
      ];
    },
  }),
  /** People write judgement and the wording of proposals; the rest of a paper is assembled from data. */
  writePaper: aboutCase({
    /** All proposals, in order; null leaves them as they are. */
    fields: { title: is.maybe(titled()), parts: is.parts.default({}), proposals: is.maybe(is.proposals) },
    post: {
      path: 'papers',
      summary: 'Write the case paper: only what is sent changes',
      called: 'CasePaper',
      example: {
        title: 'Gjensidig hospitering i Harstad',
        parts: { assessment: 'Forsøket er lite og godt avgrenset.' },
        proposals: [{ id: 'a', text: 'FSU anbefaler forsøket.', effect: 'endorse' }],
      },
    },
    may: officeOrSubmitter,
    unless: cannotPrepare,
    decide: (one, { title, parts, proposals }) =>
      faultInProposals(one, proposals ?? []) ?? [{ type: 'PaperWritten', case: one.id, title, parts, proposals }],
  }),
  attach: aboutCase({
    fields: { attachment: is.attachment },
    post: {
      path: 'attachments',
      summary: 'Attach a file that was uploaded for this committee',
      sent: z.strictObject({ attachment: uuid }),
      ...attachmentNamed('CaseAttachment'),
    },
    may: officeOrSubmitter,
    unless: (one) =>
      cannotPrepare(one) ??
      (one.attachments.length >= MOST_ATTACHMENTS ? { code: 'TooManyAttachments', most: MOST_ATTACHMENTS } : null),
    decide: ({ id, attachments }, { attachment }) =>
      attachments.some((attached) => attached.id === attachment.id)
        ? { code: 'NothingChanged' }
        : [{ type: 'Attached', case: id, attachment }],
  }),
  detach: aboutCase({
    fields: { attachment: uuid },
    post: {
      path: 'detachments',
      summary: 'Take an attached file off the case',
      ...attachmentNamed('CaseDetachment'),
    },
    may: officeOrSubmitter,
    unless: cannotPrepare,
    decide: ({ id, attachments }, { attachment }) =>
      attachments.some((attached) => attached.id === attachment)
        ? [{ type: 'Detached', case: id, attachment }]
        : { code: 'UnknownAttachment', attachment },
  }),
  /** Off the agenda; under a number that it keeps, where it got one. What a stream asked for follows the stream. */
  withdrawCase: aboutCase({
    fields: { reason: is.reason },
    post: {
      path: 'withdrawals',
      summary: 'Withdraw a case. One that has a number keeps it',
      called: 'CaseWithdrawal',
      example: { reason: 'Saken er løst på annet vis.' },
    },
    may: officeOrSubmitter,
    unless(one) {
      if (!isLiving(one)) return { code: 'CaseIsOver', case: one.id };
      if (one.about.kind === 'stream') return { code: 'CaseFollows', case: one.id };
      return one.about.kind === 'pilot' ? { code: 'CaseBelongsToPilot', case: one.id } : null;
    },
    decide: ({ id }, { reason }) => [{ type: 'CaseWithdrawn', case: id, reason }],
  }),
  /** On an agenda that has not frozen, or back in the queue to wait there. */
  placeCase: aboutCase({
    fields: { meeting: is.meetingId.nullable() },
    post: {
      path: 'placements',
      summary: 'Put a case on a meeting’s agenda, or back in the queue',
      called: 'CasePlacement',
      example: { meeting: 'm2' },
    },
    may: office,
    unless: cannotPrepare,
    decide: (one, { meeting }, { committee, now }) =>
      faultInPlace(one, meeting, committee, now) ?? [{ type: 'CasesPlaced', placements: [{ case: one.id, meeting }] }],
  }),
  /** On to the committee this one reports to, which then has a case of its own about the same. */
  forwardCase: aboutCase({
    fields: { reason: is.maybe(is.reason) },
    post: {
      path: 'forwards',
      summary: 'Forward a case to the committee that this one reports to',
      called: 'CaseForwarding',
      example: { reason: 'Gjelder hele helsefellesskapet.' },
    },
    may: office,
    unless(one, { committee, works }) {
      if (works.reportsTo === null) return { code: 'NothingToForwardTo', committee: committee.id };
      if (one.forwarded !== null) return { code: 'AlreadyForwarded', case: one.id };
      if (one.status === 'withdrawn') return { code: 'CaseIsOver', case: one.id };
      if (one.about.kind === 'stream') return { code: 'CaseFollows', case: one.id };
      if (one.about.kind === 'pilot') return { code: 'CaseBelongsToPilot', case: one.id };
      return one.kind === 'procedural' ? { code: 'OutcomeDoesNotFit', case: one.id, outcome: 'forwarded' } : null;
    },
    decide: ({ id }, { reason }, { works }) =>
      works.reportsTo === null ? [] : [{ type: 'CaseForwarded', case: id, committee: works.reportsTo, reason }],
  }),
};

/** A paper is what it was when its agenda froze; what is over is over. */
export function cannotPrepare(one: Case): CommitteeRefusal | null {
  if (!isLiving(one)) return { code: 'CaseIsOver', case: one.id };
  return one.number === null ? null : { code: 'CaseIsFrozen', case: one.id };
}

function faultInProposals(one: Case, proposals: readonly is.Alternative[]): CommitteeRefusal | null {
  const ids = proposals.map(({ id }) => id);
  const twice = ids.find((id, nth) => ids.indexOf(id) !== nth);
  if (twice !== undefined) return { code: 'ProposalNamedTwice', proposal: twice };
  for (const { text, effect } of proposals) {
    const fault = faultInEffect(one, effect);
    if (fault !== null) return fault;
    if (text === null && effect === null && one.about.kind !== 'status') return { code: 'TextMissing', case: one.id };
  }
  return null;
}

function faultInPlace(one: Case, to: string | null, { meetings }: Committee, now: string): CommitteeRefusal | null {
  if (to === null) return one.status === 'queued' && one.parked ? { code: 'NothingChanged' } : null;
  const meeting = Object.hasOwn(meetings, to) ? meetings[to] : undefined;
  if (meeting === undefined) return { code: 'UnknownMeeting', meeting: to };
  if (meeting.kind === 'round') return { code: 'WrongKindOfMeeting', meeting: to, command: 'placeCase' };
  const { status, dates } = meeting;
  const late = dates.cutOffAt !== null && Date.parse(dates.cutOffAt) <= Date.parse(now);
  if (status === 'frozen' || (late && (status === 'planned' || status === 'open')))
    return { code: 'CutOffHasPassed', meeting: to };
  if (status !== 'planned' && status !== 'open') return { code: 'WrongMeetingStatus', status, command: 'placeCase' };
  return one.meeting === to ? { code: 'AlreadyOnTheAgenda', case: one.id, meeting: to } : null;
}
