import { decidedIn, wordingOf as wording, type Alternative, type Case, type CaseDecision } from '@tiltaksmotor/domain';
import { heading, text, type Blocks } from '../../blocks.js';
import type { Speech } from '../../speech.js';
import type { CaseBasis } from './content.js';

/** The wording of an alternative: somebody's own, or the usual one of its effect. */
export const wordingOf = (alternative: Pick<Alternative, 'text' | 'effect'>, own: Speech): string =>
  own.called(wording(alternative));

/** The decision as minutes and lists say it. */
export const decisionOf = (one: Pick<Case, 'proposals' | 'about'>, decision: CaseDecision, own: Speech): string =>
  own.called(decidedIn(one, decision));

/** What the committee that forwarded a case decided in it, and why: its proposals are no longer what is on the table. */
export function decidedThere({ origin }: Case, { others }: Pick<CaseBasis, 'others'>, own: Speech): Blocks {
  const there = origin === null ? undefined : others.get(origin.committee)?.cases[origin.case];
  if (origin === null || there?.decision == null) return [];
  const { decision, number } = there;
  const reason = own.written(decision.reason);
  return heading(
    own.t('decision.there', { committee: origin.committee, number: number ?? origin.number ?? '' }),
    text(decisionOf(there, decision, own)),
    reason === null ? [] : text(own.t('minutes.reason', { reason })),
  );
}
