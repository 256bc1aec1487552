import type { Context } from '../../context.js';
import type { Capacity } from '../../people.js';
import { caseAt } from './case-at.js';
import type { CommitteeCommandType } from './commands.js';
import { hindranceTo, insideOf } from './decide.js';
import { heldIn } from './evolve/decisions.js';
import { capacitiesFor } from './permissions.js';
import type { Subject } from './rule.js';
import { COMMITTEE_COMMAND_TYPES, RULES } from './rules.js';
import type { Case, Committee, FollowUp, Meeting } from './state.js';

/** Something a person may do now with what it is asked of, and in which capacities. */
export interface CommitteeOffer {
  readonly command: CommitteeCommandType;
  readonly as: readonly Capacity[];
}

/** What an actor may do with the committee as a whole: plan, submit, open a round. */
export const committeeCommands = (committee: Committee, context: Context): readonly CommitteeOffer[] =>
  offers('committee', committee, committee, context).filter(() => committee.id !== '');
export const meetingCommands = (committee: Committee, meeting: Meeting, context: Context): readonly CommitteeOffer[] =>
  offers('meeting', committee, meeting, context);
export const caseCommands = (committee: Committee, one: Case, context: Context): readonly CommitteeOffer[] =>
  offers('case', committee, one, context);
/** The same from the record of one meeting: of a case that has left it, only how it left may be taken back. */
export const caseCommandsAt = (
  meeting: string,
  committee: Committee,
  one: Case,
  context: Context,
): readonly CommitteeOffer[] =>
  caseCommands(committee, one, context).filter(
    ({ command }) => caseAt(meeting, one).left === null || (command === 'undoDecision' && heldIn(one) === meeting),
  );
export const followUpCommands = (committee: Committee, one: FollowUp, context: Context): readonly CommitteeOffer[] =>
  offers('follow-up', committee, one, context);

/** By the same rights, statuses and hindrances that decide. */
function offers(
  of: 'committee' | 'meeting' | 'case' | 'follow-up',
  committee: Committee,
  subject: Subject,
  context: Context,
): readonly CommitteeOffer[] {
  const inside = insideOf(committee, subject, context);
  if ('code' in inside) return [];
  return COMMITTEE_COMMAND_TYPES.filter((command) => RULES[command].of === of).flatMap((command) => {
    const as = capacitiesFor(command, committee, subject, context);
    return as.length === 0 || hindranceTo(command, subject, inside) !== null ? [] : [{ command, as }];
  });
}
