import { fieldsOf, type DecisionField } from '@tiltaksmotor/domain/decision-fields';
import type { Case, CaseDecision } from '../../../../api/types.gen.js';

export const NOT_VOTED = '';
export type Vote = 'for' | 'against' | 'abstained' | typeof NOT_VOTED;

export interface Deciding {
  /** An outcome; one of the proposals is `proposal:` and its id. */
  readonly choice: string;
  readonly text: string;
  readonly effect: string;
  readonly reason: string;
  readonly votes: Record<string, Vote>;
}
interface Choice {
  readonly value: string;
  readonly outcome: CaseDecision['outcome'];
  /** Of the proposal. */
  readonly wording?: string;
}
const PROPOSAL = 'proposal:';

/** What can come of a case. Whether it fits is for the API to say. */
export function choicesFor({ kind, proposals }: Case): readonly Choice[] {
  const others = (...outcomes: readonly CaseDecision['outcome'][]): readonly Choice[] =>
    outcomes.map((outcome) => ({ value: outcome, outcome }));
  if (kind !== 'decision') return others('noted', 'postponed');
  return [
    ...proposals.map(({ id, wording }) => ({
      value: `${PROPOSAL}${id}`,
      outcome: 'proposal' as const,
      wording: wording ?? id,
    })),
    ...others('amended', 'postponed', 'returned'),
  ];
}

/** What may be said besides the reason, of what is chosen. */
export function fieldsFor(choice: string, { about }: Pick<Case, 'about'>): readonly DecisionField[] {
  return choice === '' ? [] : fieldsOf(outcomeOf(choice), about);
}
const outcomeOf = (choice: string): CaseDecision['outcome'] =>
  choice.startsWith(PROPOSAL) ? 'proposal' : (choice as CaseDecision['outcome']);

/** As it is sent: also where somebody was counted before they were disqualified, or another outcome was chosen first. */
export function decisionOf(
  { choice, text, effect, reason, votes }: Deciding,
  one: Pick<Case, 'about'>,
  voters: readonly string[],
): CaseDecision {
  const fields = fieldsFor(choice, one);
  const has = (field: DecisionField): boolean => fields.includes(field);
  const counted = has('votes') ? Object.entries(votes) : [];
  const voted = counted.filter(([person, vote]) => vote !== NOT_VOTED && voters.includes(person));
  const who = (vote: Vote): string[] => voted.filter(([, its]) => its === vote).map(([person]) => person);
  return {
    outcome: outcomeOf(choice),
    proposal: has('proposal') ? choice.slice(PROPOSAL.length) : null,
    text: has('text') ? text || null : null,
    ...(has('effect') && effect !== '' ? { effect: effect as NonNullable<CaseDecision['effect']> } : {}),
    reason: reason || null,
    votes: voted.length === 0 ? null : { for: who('for'), against: who('against'), abstained: who('abstained') },
  };
}
