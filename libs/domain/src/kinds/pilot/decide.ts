import type { Decision } from '../../entity.js';
import type { Capacity } from '../../people.js';
import { after } from './transitions.js';
import type { Context } from '../../context.js';
import type { CommandType, PilotCommand } from './commands.js';
import type { PilotEvent } from './events.js';
import { employersOf, partiesOf } from './facts.js';
import { rightsTo, targetsOf, type Right } from './permissions.js';
import type { PilotRefusal } from './refusals.js';
import { isRefusal, type Outcome, type PilotContext, type Rule } from './rule.js';
import { RULES } from './rules.js';
import type { Pilot } from './state.js';

/** A command is known, the actor's to give, possible in this phase, not hindered by the state, and right in itself. */
export function decide(pilot: Pilot, command: PilotCommand, context: Context): Decision<PilotEvent, PilotRefusal> {
  const hindrance = refusalBefore(pilot, command);
  if (hindrance !== null) return { ok: false, refusal: hindrance };
  const subject = command.type === 'draft' ? { ...pilot, proposal: command.proposal } : pilot;
  const policy = policyOf(pilot, command, context);
  if (policy === undefined)
    return { ok: false, refusal: { code: 'UnknownPolicy', policy: String(policyId(pilot, command)) } };

  const rights = rightsTo(command.type, subject, context);
  const refusal = refusalOfTargets(subject, command, rights) ?? refusalOfPhase(pilot, command.type);
  if (refusal !== null) return { ok: false, refusal };

  const inside: PilotContext = { ...context, policy, rights };
  const outcome = ruled(pilot, command, inside);
  if (isRefusal(outcome)) return { ok: false, refusal: outcome };
  return { ok: true, events: outcome, as: outcome.map((event) => capacityFor(event, command, rights)) };
}

/** Whether somebody has a right to a command, it is possible in this phase, and nothing in the state is in its way. */
export function isOffered(pilot: Pilot, type: CommandType, right: Right, context: Context): boolean {
  const policy = context.policies[pilot.policy];
  if (policy === undefined || refusalOfPhase(pilot, type) !== null) return false;
  return (RULES[type].unless?.(pilot, right.target, { ...context, policy, rights: [right] }) ?? null) === null;
}

function refusalBefore(pilot: Pilot, command: PilotCommand): PilotRefusal | null {
  if (!Object.hasOwn(RULES, command.type)) return { code: 'UnknownCommand', command: String(command.type) };
  return pilot.phase === 'unknown' && command.type !== 'draft' ? { code: 'NotThere' } : null;
}

const policyId = (pilot: Pilot, command: PilotCommand): string =>
  command.type === 'draft' ? command.policy : pilot.policy;
function policyOf(pilot: Pilot, command: PilotCommand, { policies }: Context) {
  const id = policyId(pilot, command);
  return Object.hasOwn(policies, id) ? policies[id] : undefined;
}

/** Whoever has no right here learns so first. Then everyone named must be in the pilot, and the actor have the right for each. */
function refusalOfTargets(pilot: Pilot, command: PilotCommand, rights: readonly Right[]): PilotRefusal | null {
  const targets = targetsOf(command);
  const notYours: PilotRefusal = { code: 'NotYours', command: command.type };
  if (rights.length === 0) return notYours;
  if (targets === null) return null;
  const known = 'employer' in command ? employersOf(pilot) : partiesOf(pilot);
  const stranger = targets.find((target) => !known.includes(target));
  if (stranger !== undefined)
    return 'employer' in command
      ? { code: 'NotAnEmployer', employer: stranger }
      : { code: 'NotAParty', party: stranger };
  const twice = targets.find((target, i) => targets.indexOf(target) !== i);
  if (twice !== undefined) return { code: 'PartyNamedTwice', party: twice };
  const allowed = targets.length > 0 && targets.every((target) => rights.some((right) => right.target === target));
  return allowed ? null : notYours;
}

function refusalOfPhase(pilot: Pilot, command: CommandType): PilotRefusal | null {
  const rule = RULES[command];
  if (after(pilot.phase, rule.gives) !== undefined) return null;
  return rule.elsewhere?.(pilot) ?? { code: 'WrongPhase', phase: pilot.phase, command };
}

function ruled<T extends CommandType>(
  pilot: Pilot,
  command: PilotCommand & { type: T },
  context: PilotContext,
): Outcome {
  const rule = RULES[command.type] as Rule<CommandType>;
  const targets = targetsOf(command) ?? [context.rights[0]?.target ?? ''];
  const hindered = targets
    .map((target) => rule.unless?.(pilot, target, context) ?? null)
    .find((found) => found !== null);
  return hindered ?? rule.decide(pilot, command, context);
}

/** The capacity in which the actor answered for the party an event is about, else the first. */
function capacityFor(event: PilotEvent, command: PilotCommand, rights: readonly Right[]): Capacity {
  const targets = targetsOf(command) ?? [];
  const about = 'party' in event && targets.includes(event.party) ? event.party : targets[0];
  const right = rights.find(({ target }) => target === about) ?? rights[0];
  return right?.as ?? { role: 'engine', at: null };
}
