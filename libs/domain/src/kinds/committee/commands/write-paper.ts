import type { RuleOfCase } from '../rule.js';
import type { CommitteeRefusal } from '../refusals.js';
import type { Alternative, Case } from '../state.js';
import { effectsOf } from './booking.js';
import { cannotPrepare } from './preparing.js';

/** People write judgement and the wording of proposals; the rest of a paper is assembled from data. */
export const writePaper: RuleOfCase<'writePaper'> = {
  of: 'case',
  unless: cannotPrepare,
  decide: (one, { title, parts, proposals }) =>
    faultInProposals(one, proposals ?? []) ?? [{ type: 'PaperWritten', case: one.id, title, parts, proposals }],
};

function faultInProposals(one: Case, proposals: readonly Alternative[]): CommitteeRefusal | null {
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

/** A decision on a stream does something to it, of what may be done to it now; others have nothing to move. */
export function faultInEffect({ id, about }: Case, effect: Alternative['effect']): CommitteeRefusal | null {
  const effects = effectsOf(about);
  if (effect === null) return effects.length === 0 ? null : { code: 'EffectMissing', case: id };
  return effects.includes(effect) ? null : { code: 'EffectDoesNotFit', case: id, effect };
}
