import type { Alternative, Case, CaseDecision } from '@tiltaksmotor/domain';
import { heading, text, type Blocks } from '../../blocks.js';
import type { Speech } from '../../speech.js';
import type { CaseBasis } from './content.js';

/** The wording of an alternative: somebody's own, or the usual one of its effect. */
export const wordingOf = ({ text, effect }: Pick<Alternative, 'text' | 'effect'>, own: Speech): string =>
  own.written(text) ?? (effect === null ? own.t('proposal.none') : own.t(`proposal.${effect}`));

/** The decision as minutes and lists say it. */
export function decisionOf(one: Pick<Case, 'proposals' | 'about'>, decision: CaseDecision, own: Speech): string {
  switch (decision.outcome) {
    case 'proposal': {
      const chosen = one.proposals.find(({ id }) => id === decision.proposal);
      return wordingOf(chosen ?? { text: decision.text, effect: decision.effect }, own);
    }
    case 'amended':
      return wordingOf(decision, own);
    case 'noted':
      return own.written(decision.text) ?? own.t(notedAs(one));
    case 'postponed':
    case 'returned':
      return own.t(`decision.${decision.outcome}`);
  }
}

/** Standing cases are not all taken note of: the agenda is approved. */
const notedAs = ({ about }: Pick<Case, 'about'>): string =>
  about.kind === 'standing' ? `standing.${about.standing}.noted` : 'decision.noted';

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
