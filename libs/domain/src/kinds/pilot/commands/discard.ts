import type { Rule } from '../rule.js';

export const discard: Rule<'discard'> = { gives: 'DraftDiscarded', decide: () => [{ type: 'DraftDiscarded' }] };
