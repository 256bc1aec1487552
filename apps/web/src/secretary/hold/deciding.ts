import type { Case, CaseDecision, Meeting } from '../../api/types.gen.js';

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

/** Who can vote in a case: those who are there, and not disqualified in it. */
export function votersIn({ disqualified }: Case, { attendance }: Meeting): readonly string[] {
  const out = disqualified.filter((settled) => settled.disqualified).map(({ person }) => person);
  return (attendance?.present ?? []).map(({ person }) => person).filter((person) => !out.includes(person));
}

/** As it is sent: also where somebody was counted before they were disqualified. */
export function decisionOf({ choice, text, effect, reason, votes }: Deciding, voters: readonly string[]): CaseDecision {
  const chosen = choice.startsWith(PROPOSAL);
  const amended = choice === 'amended';
  const voted = Object.entries(votes).filter(([person, vote]) => vote !== NOT_VOTED && voters.includes(person));
  const who = (vote: Vote): string[] => voted.filter(([, its]) => its === vote).map(([person]) => person);
  return {
    outcome: chosen ? 'proposal' : (choice as CaseDecision['outcome']),
    proposal: chosen ? choice.slice(PROPOSAL.length) : null,
    text: amended ? text : null,
    ...(amended && effect !== '' ? { effect: effect as NonNullable<CaseDecision['effect']> } : {}),
    reason: reason || null,
    votes: voted.length === 0 ? null : { for: who('for'), against: who('against'), abstained: who('abstained') },
  };
}
