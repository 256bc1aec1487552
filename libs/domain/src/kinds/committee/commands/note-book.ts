import type { RuleOfMeeting } from '../rule.js';

/** The book of the version asked for. An older one comes too late: another is being made. */
export const noteBook: RuleOfMeeting<'noteBook'> = {
  of: 'meeting',
  in: ['frozen', 'held', 'minutes-out', 'approved'],
  answers: true,
  decide: ({ id, book }, { version, documents }) =>
    book?.version === version && book.documents === null
      ? [{ type: 'BookMade', meeting: id, version, documents, dates: { bookDueAt: null } }]
      : [],
};
