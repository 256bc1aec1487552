import type { Title } from '../../entity.js';
import type { Case, CaseDecision } from './state.js';
import type { Alternative } from './values.js';

/** What a case is called where there is room for a line. */
export function titleOfCase({ title, about }: Pick<Case, 'title' | 'about'>): Title {
  if (about.kind === 'pilot')
    return title === null ? about.measure : { text: `paper.pilot.title.${about.stage}`, with: { title } };
  if (title !== null) return title;
  switch (about.kind) {
    case 'standing':
      return { text: `paper.standing.${about.standing}.title`, with: {} };
    case 'status':
      return { text: 'paper.status.title', with: {} };
    case 'minutes':
      return { text: 'paper.minutesCase.title', with: { committee: about.committee, date: about.startsAt } };
    case 'stream':
    case 'submitted':
      return null;
  }
}

const ours = (text: string): Title => ({ text: `paper.${text}`, with: {} });

/** The wording of an alternative: somebody's own, or the usual one of its effect. */
export const wordingOf = ({ text, effect }: Pick<Alternative, 'text' | 'effect'>): Title =>
  text ?? ours(`proposal.${effect ?? 'none'}`);

/** The decision as minutes and lists say it. */
export function decidedIn({ proposals, about }: Pick<Case, 'proposals' | 'about'>, decision: CaseDecision): Title {
  switch (decision.outcome) {
    case 'proposal':
      return wordingOf(proposals.find(({ id }) => id === decision.proposal) ?? decision);
    case 'amended':
      return wordingOf(decision);
    case 'noted':
      // Standing cases are not all taken note of: the agenda is approved.
      return decision.text ?? ours(about.kind === 'standing' ? `standing.${about.standing}.noted` : 'decision.noted');
    case 'postponed':
    case 'returned':
      return ours(`decision.${decision.outcome}`);
  }
}
