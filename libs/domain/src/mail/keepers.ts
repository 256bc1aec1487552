import { activeAssignments, type Actor } from '../people.js';

/** Who keeps the ledger of mails and settles what is uncertain: secretaries of any committee, and administrators. */
export const keepsMails = (actor: Actor, now: string): boolean =>
  activeAssignments(actor, now).some(({ role }) => role === 'secretary' || role === 'administrator');
