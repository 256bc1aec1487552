import type { Assignment } from '@tiltaksmotor/domain';

type Held = Pick<Assignment, 'role' | 'at' | 'deputyFor'>;
/** Somebody of the table: what they hold today, and what they held until yesterday. */
interface Described {
  /** Who they are, in words. */
  readonly is: string;
  readonly holds: readonly Held[];
  readonly held?: readonly Held[];
}

/** The proposing unit, a party that answers, and one whose representative reports. All three are parties of every pilot here. */
export const LEAD = 'unn-harstad-medisin';
export const PARTY = 'kvaefjord';
export const REPORTING = 'harstad';

/** Everybody whom the table asks about. Each is one thing only, so that an answer says what that one thing gives. */
export const WHO = {
  anonymous: { is: 'nobody: not logged in', holds: [] },
  redacted: { is: 'redacted after logging in', holds: [{ role: 'leader', at: PARTY }] },
  deleted: { is: 'deleted after logging in', holds: [{ role: 'leader', at: PARTY }] },
  roleless: { is: 'never had a role', holds: [] },
  ended: {
    is: 'led the proposing unit, was the FSU’s secretary and represents a party by name. No role today',
    holds: [],
    held: [
      { role: 'leader', at: LEAD },
      { role: 'secretary', at: 'FSU' },
    ],
  },

  lead: { is: 'leads the proposing unit', holds: [{ role: 'leader', at: LEAD }] },
  party: { is: 'leads another party', holds: [{ role: 'leader', at: PARTY }] },
  deputy: {
    is: 'deputy of the leader of that party',
    holds: [{ role: 'leader', at: PARTY, deputyFor: 'leader-kvaefjord' }],
  },
  elsewhere: { is: 'leads what is no party', holds: [{ role: 'leader', at: 'lyngen' }] },
  employer: { is: 'leads the trust, the proposing unit’s employer', holds: [{ role: 'leader', at: 'unn' }] },
  coordinatorAbove: { is: 'coordinator above the proposing unit', holds: [{ role: 'coordinator', at: 'unn' }] },
  coordinatorOfParty: { is: 'coordinator of the other party', holds: [{ role: 'coordinator', at: PARTY }] },
  coordinatorElsewhere: { is: 'coordinator of what is no party', holds: [{ role: 'coordinator', at: 'senja' }] },
  representative: { is: 'named to report for a party', holds: [{ role: 'coordinator', at: 'narvik' }] },
  formerRepresentative: {
    is: 'named to report for the party they led, and lead no more; leads elsewhere',
    holds: [{ role: 'leader', at: 'evenes' }],
    held: [{ role: 'leader', at: PARTY }],
  },

  usersLeader: { is: 'leads the user body', holds: [{ role: 'leader', at: 'brukerutvalg-unn' }] },
  userRepresentative: {
    is: 'user representative of the pilot',
    holds: [{ role: 'user-representative', at: 'brukerutvalg-unn' }],
  },
  otherUserRepresentative: {
    is: 'user representative of no pilot here',
    holds: [{ role: 'user-representative', at: 'brukerutvalg-unn' }],
  },
  formerUserRepresentative: {
    is: 'named by the pilot, and user representative no more; leads elsewhere',
    holds: [{ role: 'leader', at: 'lodingen' }],
    held: [{ role: 'user-representative', at: 'brukerutvalg-unn' }],
  },
  union: { is: 'union representative', holds: [{ role: 'union-representative', at: 'tillitsvalgte' }] },

  fsuChair: { is: 'chairs the FSU', holds: [{ role: 'chair', at: 'FSU' }] },
  fsuMember: { is: 'member of the FSU', holds: [{ role: 'member', at: 'FSU' }] },
  fsuDeputy: {
    is: 'deputy of a member of the FSU',
    holds: [{ role: 'member', at: 'FSU', deputyFor: 'fsu-member-1' }],
  },
  fsuSecretary: { is: 'the FSU’s secretary', holds: [{ role: 'secretary', at: 'FSU' }] },
  fsuObserver: { is: 'observer in the FSU', holds: [{ role: 'observer', at: 'FSU' }] },
  ssuChair: { is: 'chairs the SSU', holds: [{ role: 'chair', at: 'SSU' }] },
  ssuMember: { is: 'member of the SSU', holds: [{ role: 'member', at: 'SSU' }] },
  ssuSecretary: { is: 'the SSU’s secretary', holds: [{ role: 'secretary', at: 'SSU' }] },
  ssuObserver: { is: 'observer in the SSU', holds: [{ role: 'observer', at: 'SSU' }] },

  administrator: { is: 'administrator', holds: [{ role: 'administrator', at: 'troms-og-ofoten' }] },
  submitter: { is: 'submitted the case', holds: [{ role: 'leader', at: 'nordreisa' }] },
  owner: { is: 'owns the follow-up', holds: [{ role: 'leader', at: 'skjervoy' }] },
} as const satisfies Readonly<Record<string, Described>>;

export type Who = keyof typeof WHO;
export const EVERYBODY = Object.keys(WHO) as readonly Who[];
export const described = (who: Who): Described => WHO[who];
/** A person's id, made of the name in the table. */
export const idOf = (who: Who): string => `who-${who.toLowerCase()}`;

/** Those who are nobody here, and those who are somebody and hold nothing. All others hold one role today. */
export const NOBODY: readonly Who[] = ['anonymous', 'redacted', 'deleted'];
export const WITHOUT_ROLE: readonly Who[] = ['roleless', 'ended'];
export const WITH_ROLE: readonly Who[] = EVERYBODY.filter((who) => ![...NOBODY, ...WITHOUT_ROLE].includes(who));
