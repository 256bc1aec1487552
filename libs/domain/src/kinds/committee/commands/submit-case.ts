import { localDate } from '../../../calendar.js';
import type { RuleOfCommittee } from '../rule.js';
import { nextCase } from './booking.js';

/** Anybody with a role may put a case forward. It waits for the secretary to place it. */
export const submitCase: RuleOfCommittee<'submitCase'> = {
  of: 'committee',
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
};
