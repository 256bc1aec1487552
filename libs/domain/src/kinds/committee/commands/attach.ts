import type { RuleOfCase } from '../rule.js';
import { cannotPrepare } from './preparing.js';

const MOST = 20;

export const attach: RuleOfCase<'attach'> = {
  of: 'case',
  unless: (one) =>
    cannotPrepare(one) ?? (one.attachments.length >= MOST ? { code: 'TooManyAttachments', most: MOST } : null),
  decide: ({ id, attachments }, { attachment }) =>
    attachments.some((attached) => attached.id === attachment.id)
      ? { code: 'NothingChanged' }
      : [{ type: 'Attached', case: id, attachment }],
};
