/**
 * What becomes of a mail. It cannot be sent exactly once: between sending it and writing that down, anything may end. So
 * the ledger says before each attempt that it is made, and what it cannot know afterwards a person settles.
 */
export const MAIL_STATES = ['queued', 'sending', 'sent', 'folder', 'uncertain', 'held', 'failed', 'cancelled'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** How mails leave: to a relay, or as files in a folder, where writing twice is writing once. */
export type MailRoute = 'smtp' | 'folder';

/** What an attempt came to. */
export type MailOutcome =
  /** The relay has taken charge of it, or the file is there. */
  | { readonly kind: 'accepted' }
  /** The relay said no. `final` is what it will say to the same mail tomorrow. */
  | { readonly kind: 'refused'; readonly final: boolean; readonly says: string }
  /** It was not handed over: nobody answered, or it could not be made. */
  | { readonly kind: 'not-sent'; readonly says: string }
  /** It was being handed over and no answer came. */
  | { readonly kind: 'unanswered'; readonly says: string }
  /** It has nobody to go to. */
  | { readonly kind: 'nobody'; readonly says: string }
  /** Whom it was for is redacted. */
  | { readonly kind: 'withdrawn' };

/** Milliseconds. */
export interface MailPace {
  /** The pause after the first failure. Each is twice the one before. */
  readonly firstPause: number;
  readonly longestPause: number;
  /** From when it was queued, or last settled. */
  readonly giveUpAfter: number;
}
const MINUTE = 60_000;
export const MAIL_PACE: MailPace = {
  firstPause: MINUTE,
  longestPause: 4 * 60 * MINUTE,
  giveUpAfter: 3 * 24 * 60 * MINUTE,
};

/** An attempt as it was when it ended: `since` is when trying began, both RFC 3339 in UTC. */
export interface MailAttempt {
  readonly route: MailRoute;
  /** This one included. */
  readonly attempts: number;
  readonly since: string;
  readonly now: string;
}
export interface MailNext {
  readonly state: MailState;
  /** When it is tried again. Null where it is not. */
  readonly again: string | null;
  readonly says: string | null;
}

/** What follows from an attempt. Only what surely did not leave is tried again by itself. */
export function afterAttempt(outcome: MailOutcome, attempt: MailAttempt, pace: MailPace = MAIL_PACE): MailNext {
  switch (outcome.kind) {
    case 'accepted':
      return { state: attempt.route === 'folder' ? 'folder' : 'sent', again: null, says: null };
    case 'unanswered':
      return attempt.route === 'folder'
        ? tryAgain(outcome.says, attempt, pace)
        : { state: 'uncertain', again: null, says: outcome.says };
    case 'nobody':
      return { state: 'failed', again: null, says: outcome.says };
    case 'withdrawn':
      return { state: 'cancelled', again: null, says: null };
    case 'refused':
      return outcome.final
        ? { state: 'failed', again: null, says: outcome.says }
        : tryAgain(outcome.says, attempt, pace);
    case 'not-sent':
      return tryAgain(outcome.says, attempt, pace);
  }
}

function tryAgain(says: string, { attempts, since, now }: MailAttempt, pace: MailPace): MailNext {
  const pause = Math.min(pace.longestPause, pace.firstPause * 2 ** Math.min(attempts - 1, 30));
  const again = Date.parse(now) + pause;
  if (again > Date.parse(since) + pace.giveUpAfter) return { state: 'failed', again: null, says };
  return { state: 'queued', again: new Date(again).toISOString(), says };
}

/** What a person can say of a mail. */
export const MAIL_SETTLEMENTS = ['arrived', 'send-again'] as const;
export type MailSettlement = (typeof MAIL_SETTLEMENTS)[number];

/**
 * What a mail becomes when somebody settles it; null where there is nothing to settle. One that is held after a restore may
 * have gone out after the copy was taken. One that failed may be sent again, since an address can be put right, but nobody
 * can know of it that it arrived.
 */
export function afterSettlement(state: MailState, settlement: MailSettlement): MailState | null {
  if (state === 'uncertain' || state === 'held') return settlement === 'arrived' ? 'sent' : 'queued';
  return state === 'failed' && settlement === 'send-again' ? 'queued' : null;
}
