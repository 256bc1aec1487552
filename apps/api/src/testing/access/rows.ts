import { EVERYBODY, NOBODY, WITH_ROLE, WITHOUT_ROLE, type Who } from './who.js';

/** What somebody is answered. `yes` is done, or refused for what was sent or when: they may ask. */
export type Answer = 'yes' | 'not theirs' | 'not there' | 'log in' | 'no role';

/** What an operation is asked about. */
export type Subject = keyof typeof SUBJECTS;
export const SUBJECTS = {
  '': 'nothing in particular',
  'a draft': 'a pilot that is not submitted yet',
  'a pilot':
    'withdrawn in its preparation: no command changes it any more, so that who may give one is told apart from when',
  'a pilot under way': 'one in consent, one in review and one in trial: whoever may change them is not asked to',
  'a planned meeting': 'one of the FSU',
  'a cancelled meeting': 'one of the FSU: no command changes it',
  'a frozen meeting': 'one of the FSU whose agenda is frozen',
  'a waiting case': 'one that somebody submitted and withdrew before it had a number',
  'a numbered case': 'one that somebody submitted and that is on a frozen agenda',
  'a pilot’s case': 'one about the pilot, on a frozen agenda',
  'a follow-up': 'one of the FSU, with an owner',
  'a file of a waiting case': 'attached by its submitter',
  'a file of a pilot’s case': 'attached by the secretary',
  'a meeting book': 'the FSU’s',
  'minutes in draft': 'the FSU’s, which nobody has approved',
  'approved minutes': 'the FSU’s, which are public',
  'a report of the community': 'of a year',
  'a mail of the FSU': 'a call to a meeting, to the leader of a party',
  'a mail of no committee': 'a digest, to the leader of a party',
  'a draft edition': 'of the FSU’s list, not sent yet',
  'an edition in force': 'of the FSU’s list: no command changes it any more',
} as const;

export interface Row {
  readonly of: Subject;
  readonly may: readonly Who[];
  /** What those are answered who hold a role and may not. */
  readonly others: 'not theirs' | 'not there';
  /** Who is not asked: their yes would change what the next are asked about. */
  readonly unasked?: readonly Who[];
  /** Also without a role. */
  readonly without?: true;
  readonly open?: true;
}

export const allBut = (...some: readonly Who[]): readonly Who[] => EVERYBODY.filter((who) => !some.includes(who));
export const all: Row = { of: '', may: WITH_ROLE, others: 'not theirs' };
export const open: readonly Row[] = [{ ...all, open: true }];
export const withRole: readonly Row[] = [all];
export const alsoWithout: readonly Row[] = [{ ...all, without: true }];
export const onlyFor = (...may: readonly Who[]): readonly Row[] => [{ of: '', may, others: 'not theirs' }];
export const seenBy = (of: Subject, may: readonly Who[]): Row => ({ of, may, others: 'not there' });
export const givenBy = (of: Subject, may: readonly Who[]): Row => ({ of, may, others: 'not theirs' });
/** To those who see it all the same that it is there, it is not theirs; to others it is not there. */
export const givenAmong = (of: Subject, seen: readonly Who[], may: readonly Who[]): readonly Row[] => [
  { of, may, others: 'not there', unasked: seen.filter((who) => !may.includes(who)) },
  { of, may, others: 'not theirs', unasked: allBut(...seen) },
];

/** What the table says that somebody is answered; undefined where they are not asked. */
export function expected({ may, others, unasked = [], without, open: isOpen }: Row, who: Who): Answer | undefined {
  if (unasked.includes(who)) return undefined;
  if (isOpen === true) return 'yes';
  if (NOBODY.includes(who)) return 'log in';
  if (WITHOUT_ROLE.includes(who)) return without === true ? 'yes' : 'no role';
  return may.includes(who) ? 'yes' : others;
}
