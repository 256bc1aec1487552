import type { RuleOfCase } from '../rule.js';
import { cannotPrepare } from './preparing.js';

export const detach: RuleOfCase<'detach'> = {
  of: 'case',
  unless: cannotPrepare,
  decide: ({ id, attachments }, { attachment }) =>
    attachments.some((attached) => attached.id === attachment)
      ? [{ type: 'Detached', case: id, attachment }]
      : { code: 'UnknownAttachment', attachment },
};
