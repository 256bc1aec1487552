import { z } from 'zod';
import { effect, id, maybe, moment, outcome, text } from './basics.js';

const votes = z
  .strictObject({ for: z.array(id), against: z.array(id), abstained: z.array(id) })
  .meta({ id: 'VotesView' });
export const decision = z
  .strictObject({
    outcome,
    proposal: maybe(id),
    text,
    /** What was decided, in words: of the proposal, or as amended. */
    wording: text,
    effect: maybe(effect),
    votes: maybe(votes),
    disqualified: z.array(id),
    reason: text,
    at: moment,
    by: id,
    moved: z.union([z.enum(['nothing', 'asked', 'taken']), z.strictObject({ refused: z.string() })]),
    undoing: maybe(z.strictObject({ reason: text, by: id, refused: text })),
  })
  .meta({ id: 'CaseDecisionView' });
