import type { Context } from '../../context.js';
import type { Decision } from '../../entity.js';
import type { CommitteeCommand, CommitteeCommandType } from './commands.js';
import type { CommitteeEvent } from './events.js';
import { capacitiesFor } from './permissions.js';
import type { CommitteeRefusal } from './refusals.js';
import { isRefusal, type CommitteeContext, type Rule, type RuleOfCommittee, type Subject } from './rule.js';
import { RULES } from './rules.js';
import type { Case, Committee, Meeting } from './state.js';
import { underPolicy } from './surroundings.js';

type Decided = Decision<CommitteeEvent, CommitteeRefusal>;
const refused = (refusal: CommitteeRefusal): Decided => ({ ok: false, refusal });

/** A command is known, the actor's to give, about something that is there and ready for it, and right in itself. */
export function decide(committee: Committee, command: CommitteeCommand, context: Context): Decided {
  const { type } = command;
  if (!Object.hasOwn(RULES, type)) return refused({ code: 'UnknownCommand', command: String(type) });
  if (committee.id === '' && type !== 'establish') return refused({ code: 'NotThere' });
  const rule = ruleOf(type);
  const subject = subjectOf(rule, committee, command);
  const as = capacitiesFor(type, committee, subject, context)[0];
  if (as === undefined) return refused({ code: 'NotYours', command: type });
  if (subject === undefined) return rule.answers ? nothing : refused(unknown(rule, command));

  const inside = insideOf(committee, subject, context, command);
  if ('code' in inside) return refused(inside);
  const hindrance = hindranceTo(type, subject, inside);
  if (hindrance !== null) return rule.answers ? nothing : refused(hindrance);
  const outcome = rule.decide(subject, command, inside);
  return isRefusal(outcome) ? refused(outcome) : { ok: true, events: outcome, as: outcome.map(() => as) };
}

const nothing: Decided = { ok: true, events: [], as: [] };
/** Any rule, to be used with the subject that `subjectOf` finds for it. */
const ruleOf = (type: CommitteeCommandType): AnyRule => RULES[type] as unknown as AnyRule;
type AnyRule = Omit<RuleOfCommittee<CommitteeCommandType>, 'of' | 'decide' | 'unless'> & {
  readonly of: Rule<CommitteeCommandType>['of'];
  readonly in?: readonly Meeting['status'][];
  readonly only?: 'round' | 'meeting';
  unless?(subject: Subject, context: CommitteeContext): CommitteeRefusal | null;
  decide(
    subject: Subject,
    command: CommitteeCommand,
    context: CommitteeContext,
  ): ReturnType<Rule<CommitteeCommandType>['decide']>;
};

/** What is in the way of a command, whatever its fields say. */
export function hindranceTo(
  type: CommitteeCommandType,
  subject: Subject,
  context: CommitteeContext,
): CommitteeRefusal | null {
  const rule = ruleOf(type);
  return hindranceOfMeeting(rule, type, subject, context.committee) ?? rule.unless?.(subject, context) ?? null;
}

function hindranceOfMeeting(
  rule: AnyRule,
  command: CommitteeCommandType,
  subject: Subject,
  { meetings }: Committee,
): CommitteeRefusal | null {
  if (rule.in === undefined) return null;
  const meeting = rule.of === 'meeting' ? (subject as Meeting) : meetings[(subject as Case).meeting ?? ''];
  if (meeting === undefined) return { code: 'NotOnTheAgenda', case: (subject as Case).id };
  if (rule.only !== undefined && (rule.only === 'round') !== (meeting.kind === 'round'))
    return { code: 'WrongKindOfMeeting', meeting: meeting.id, command };
  return rule.in.includes(meeting.status) ? null : { code: 'WrongMeetingStatus', status: meeting.status, command };
}

function subjectOf(rule: AnyRule, committee: Committee, command: CommitteeCommand): Subject | undefined {
  const named = command as { meeting?: unknown; case?: unknown; followUp?: unknown };
  const find = <T>(all: Readonly<Record<string, T>>, id: unknown) =>
    typeof id === 'string' && Object.hasOwn(all, id) ? all[id] : undefined;
  if (rule.of === 'meeting') return find(committee.meetings, named.meeting);
  if (rule.of === 'case') return find(committee.cases, named.case);
  return rule.of === 'committee' ? committee : committee.followUps.find(({ id }) => id === named.followUp);
}

function unknown(rule: AnyRule, command: CommitteeCommand): CommitteeRefusal {
  const named = command as { meeting?: unknown; case?: unknown; followUp?: unknown };
  if (rule.of === 'meeting') return { code: 'UnknownMeeting', meeting: String(named.meeting) };
  if (rule.of === 'case') return { code: 'UnknownCase', case: String(named.case) };
  return { code: 'UnknownFollowUp', followUp: String(named.followUp) };
}

/** Surroundings under the policy that holds: of the meeting in question, else of the committee. */
export function insideOf(
  committee: Committee,
  subject: Subject,
  context: Context,
  command?: CommitteeCommand,
): CommitteeContext | CommitteeRefusal {
  const name = command?.type === 'establish' ? command.committee : committee.id;
  return underPolicy(policyOf(committee, subject, command), committee, context, name);
}

function policyOf(committee: Committee, subject: Subject, command: CommitteeCommand | undefined): string {
  if (command?.type === 'establish') return command.policy;
  if (command?.type === 'openRound') return command.policy ?? committee.policy;
  const meeting = 'meeting' in subject ? committee.meetings[subject.meeting ?? ''] : subject;
  return 'policy' in (meeting ?? {}) ? (meeting as Meeting).policy : committee.policy;
}
