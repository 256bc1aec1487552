export {
  MailLedger,
  type Attempt,
  type LedgerOptions,
  type MailToSend,
  type QueuedMail,
  type Written,
} from './ledger.js';
export { listMails, mailsToSettle, readMail, type MailFilter, type MailListed } from './list.js';
export { queueMail, queueMailOfPeriod, type MailOfPeriod, type MailOfReaction } from './queue.js';
export { settleMail, settleMails, type Settled, type Settling } from './settle.js';
