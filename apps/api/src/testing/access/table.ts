import {
  all,
  allBut,
  alsoWithout,
  givenAmong,
  givenBy,
  onlyFor,
  open,
  seenBy,
  withRole,
  type Row,
  type Subject,
} from './rows.js';
import type { Who } from './who.js';

/* Who is who in a pilot. */
const LEADS: readonly Who[] = ['lead'];
/** A coordinator may register an answer for any organisation below theirs. */
const LEAD_SIDE: readonly Who[] = ['lead', 'coordinatorAbove'];
const PARTIES: readonly Who[] = [...LEAD_SIDE, 'party', 'deputy', 'coordinatorOfParty'];
/** Whoever reports for a party: it, or whom it named. */
const REPORTERS: readonly Who[] = [...PARTIES, 'representative'];
/** The trust for its units, the municipality itself; a unit's own leader consults locally. */
const EMPLOYERS: readonly Who[] = [...PARTIES, 'employer'];

/* And in a committee. */
const FSU: readonly Who[] = ['fsuChair', 'fsuMember', 'fsuDeputy', 'fsuSecretary', 'fsuObserver'];
const OFFICE: readonly Who[] = ['fsuChair', 'fsuSecretary'];
const SEATS: readonly Who[] = ['fsuChair', 'fsuMember', 'fsuDeputy'];

/** A pilot that is submitted is there for all; a draft is its proposing unit's. */
const commandOfPilot = (may: readonly Who[]): readonly Row[] => [
  givenBy('a pilot', may),
  { ...givenBy('a pilot under way', []), unasked: may },
  { ...seenBy('a draft', []), unasked: LEAD_SIDE },
];
const viewOfPilot: readonly Row[] = [
  seenBy('a draft', LEAD_SIDE),
  { ...all, of: 'a pilot' },
  { ...all, of: 'a pilot under way' },
];
const commandOfMeeting = (may: readonly Who[]): readonly Row[] => [
  givenBy('a cancelled meeting', may),
  { ...givenBy('a planned meeting', []), unasked: may },
];
const viewOfMeeting: readonly Row[] = [
  { ...all, of: 'a planned meeting' },
  { ...all, of: 'a cancelled meeting' },
  { ...all, of: 'a frozen meeting' },
];
/** A case is also its submitter's, to change until it has a number and to see for good; to others it is not there. */
const commandOfCase = ({ submitter }: { submitter: boolean }): readonly Row[] => [
  ...givenAmong('a waiting case', [...FSU, 'submitter'], submitter ? [...OFFICE, 'submitter'] : OFFICE),
  { ...seenBy('a numbered case', []), unasked: [...FSU, 'submitter'] },
  { ...givenBy('a numbered case', []), unasked: allBut('submitter', 'fsuMember', 'fsuDeputy', 'fsuObserver') },
];
/** An edition is its committee's office's until it is sent, and everybody's once it is approved. */
const commandOfEdition: readonly Row[] = [
  givenBy('an edition in force', OFFICE),
  { ...seenBy('a draft edition', []), unasked: OFFICE },
];
const settledBy = (of: Subject, keepers: readonly Who[]): readonly Row[] =>
  givenAmong(of, [...keepers, 'party'], keepers);

/**
 * Who may do what, written from who should and held against the product by `access.test.ts`. An operation that is missing
 * here fails that test; so does one that answers otherwise than it says here.
 *
 * Said once for all: what is open is everybody's. Else whoever is nobody here (not logged in, redacted, deleted) is asked
 * to log in (401), and whoever holds no role today sees the action list and who they are, may choose a language, and is told why they see no more
 * (403). What is said below is of those who hold a role.
 */
export const TABLE: Readonly<Record<string, readonly Row[]>> = {
  /* Open to everybody. */
  'GET /api/health/live': open,
  'GET /api/health/ready': open,
  'GET /api/accessibility': open,
  'GET /api/problems': open,
  'GET /api/problems/{code}': open,
  'GET /api/login/ways': open,
  'GET /api/login/people': open,
  'GET /api/login/start': open,
  'GET /api/login/callback': open,
  'GET /api/login/end': open,
  'POST /api/login': open,
  'GET /api/public/minutes': open,
  'GET /api/public/minutes/{id}/content': [{ ...all, of: 'approved minutes', open: true }],

  /* Who one is, and the list: also without a role. */
  'GET /api/me': alsoWithout,
  'POST /api/me/language': alsoWithout,
  'GET /api/measures': alsoWithout,

  /* Everybody's who holds a role. */
  'GET /api/measures/{code}': withRole,
  'GET /api/indicators': withRole,
  'GET /api/organisations': withRole,
  'GET /api/people': withRole,
  'GET /api/people/{id}': withRole,
  'GET /api/changes': withRole,
  'GET /api/desk': withRole,
  'GET /api/desk/news': withRole,
  'GET /api/notices': withRole,
  'POST /api/notices/readings': withRole,
  'GET /api/reports/deciding-status': withRole,
  'GET /api/reports/deciding-status/paper': withRole,
  'GET /api/reports/{report}': withRole,
  'GET /api/reports/{report}/periods': withRole,

  /* Pilots. */
  'GET /api/pilots': withRole,
  'GET /api/pilots/phases': withRole,
  'GET /api/pilots/{id}': viewOfPilot,
  'GET /api/pilots/{id}/changes': viewOfPilot,
  'GET /api/pilots/{id}/history': viewOfPilot,
  'POST /api/pilots': onlyFor(...LEAD_SIDE),
  'POST /api/pilots/{id}/draft-edits': commandOfPilot(LEAD_SIDE),
  'POST /api/pilots/{id}/discards': commandOfPilot(LEAD_SIDE),
  'POST /api/pilots/{id}/submissions': commandOfPilot(LEADS),
  'POST /api/pilots/{id}/user-representatives': commandOfPilot(['usersLeader']),
  'POST /api/pilots/{id}/confirmations': commandOfPilot(['userRepresentative']),
  'POST /api/pilots/{id}/consents': commandOfPilot(PARTIES),
  'POST /api/pilots/{id}/declines': commandOfPilot(PARTIES),
  'POST /api/pilots/{id}/change-requests': commandOfPilot(PARTIES),
  'POST /api/pilots/{id}/revisions': commandOfPilot(LEAD_SIDE),
  'POST /api/pilots/{id}/resendings': commandOfPilot(LEADS),
  'POST /api/pilots/{id}/withdrawals': commandOfPilot(LEADS),
  'POST /api/pilots/{id}/objections': commandOfPilot(SEATS),
  'POST /api/pilots/{id}/passes': commandOfPilot(['fsuChair']),
  'POST /api/pilots/{id}/endorsements': commandOfPilot(['fsuChair']),
  'POST /api/pilots/{id}/returns': commandOfPilot(['fsuChair']),
  'POST /api/pilots/{id}/rejections': commandOfPilot(['fsuChair']),
  'POST /api/pilots/{id}/conflicts': commandOfPilot([...SEATS, 'fsuSecretary', 'ssuChair', 'ssuMember']),
  'POST /api/pilots/{id}/conflict-settlements': commandOfPilot(['fsuChair', 'ssuChair']),
  'POST /api/pilots/{id}/representatives': commandOfPilot(PARTIES),
  'POST /api/pilots/{id}/consultations': commandOfPilot(EMPLOYERS),
  'POST /api/pilots/{id}/baselines': commandOfPilot(REPORTERS),
  'POST /api/pilots/{id}/plans': commandOfPilot(LEAD_SIDE),
  'POST /api/pilots/{id}/starts': commandOfPilot(LEADS),
  'POST /api/pilots/{id}/status-reports': commandOfPilot(REPORTERS),
  'POST /api/pilots/{id}/figures': commandOfPilot(REPORTERS),
  'POST /api/pilots/{id}/voidings': commandOfPilot(REPORTERS),
  'POST /api/pilots/{id}/disputes': commandOfPilot(PARTIES),
  'POST /api/pilots/{id}/resolutions': commandOfPilot([...LEADS, 'fsuChair']),
  'POST /api/pilots/{id}/reached-milestones': commandOfPilot(LEAD_SIDE),
  'POST /api/pilots/{id}/pauses': commandOfPilot(LEADS),
  'POST /api/pilots/{id}/resumptions': commandOfPilot(LEADS),
  'POST /api/pilots/{id}/extensions': commandOfPilot(LEADS),
  'POST /api/pilots/{id}/departures': commandOfPilot(PARTIES),
  'POST /api/pilots/{id}/endings': commandOfPilot(LEADS),
  'POST /api/pilots/{id}/evaluations': commandOfPilot(REPORTERS),
  'POST /api/pilots/{id}/user-evaluations': commandOfPilot(['userRepresentative']),
  'POST /api/pilots/{id}/union-views': commandOfPilot(['union']),
  'POST /api/pilots/{id}/recommendations': commandOfPilot(['fsuChair']),
  'POST /api/pilots/{id}/decisions': commandOfPilot(['ssuChair', 'ssuSecretary']),
  'POST /api/pilots/{id}/adoptions': commandOfPilot(PARTIES),
  'POST /api/pilots/{id}/outcomes': commandOfPilot(LEAD_SIDE),

  /* Committees: who sits in them and when they meet is everybody's, and so is submitting a case. */
  'GET /api/committees': withRole,
  'GET /api/committees/{committee}': withRole,
  'GET /api/committees/{committee}/history': withRole,
  'GET /api/committees/{committee}/meetings': withRole,
  'GET /api/committees/{committee}/meetings/{meeting}': viewOfMeeting,
  'GET /api/committees/{committee}/meetings/{meeting}/calendar.ics': viewOfMeeting,
  'GET /api/committees/{committee}/cases': withRole,
  'GET /api/committees/{committee}/follow-ups': withRole,
  'GET /api/committees/{committee}/priorities': withRole,
  'GET /api/committees/{committee}/priorities/history': withRole,
  'POST /api/committees/{committee}/cases': withRole,
  'POST /api/committees/{committee}/attachments': withRole,

  /* What chair and secretary see to. */
  'POST /api/committees/{committee}/meetings': onlyFor(...OFFICE),
  'POST /api/committees/{committee}/rounds': onlyFor(...OFFICE),
  'POST /api/committees/{committee}/priorities': onlyFor(...OFFICE),
  'POST /api/committees/{committee}/meetings/{meeting}/moves': commandOfMeeting(OFFICE),
  'POST /api/committees/{committee}/meetings/{meeting}/cancellations': commandOfMeeting(OFFICE),
  'POST /api/committees/{committee}/meetings/{meeting}/agenda-orders': commandOfMeeting(OFFICE),
  'POST /api/committees/{committee}/meetings/{meeting}/freezes': commandOfMeeting(OFFICE),
  'POST /api/committees/{committee}/meetings/{meeting}/late-cases': commandOfMeeting(['fsuChair']),
  'POST /api/committees/{committee}/meetings/{meeting}/holdings': commandOfMeeting(OFFICE),
  'POST /api/committees/{committee}/meetings/{meeting}/attendance': commandOfMeeting(OFFICE),
  'POST /api/committees/{committee}/meetings/{meeting}/minutes': commandOfMeeting(OFFICE),
  'POST /api/committees/{committee}/meetings/{meeting}/minutes-dispatches': commandOfMeeting(OFFICE),
  'POST /api/committees/{committee}/meetings/{meeting}/minutes-answers': commandOfMeeting(SEATS),
  'POST /api/committees/{committee}/meetings/{meeting}/approvals': commandOfMeeting(['fsuChair']),
  'POST /api/committees/{committee}/rounds/{meeting}/answers': commandOfMeeting(SEATS),
  'POST /api/committees/{committee}/rounds/{meeting}/closings': commandOfMeeting(OFFICE),

  /* Cases. */
  'GET /api/committees/{committee}/cases/{case}': [
    seenBy('a waiting case', [...FSU, 'submitter']),
    seenBy('a numbered case', [...FSU, 'submitter']),
    seenBy('a pilot’s case', [...FSU, ...PARTIES]),
  ],
  'POST /api/committees/{committee}/cases/{case}/papers': commandOfCase({ submitter: true }),
  'POST /api/committees/{committee}/cases/{case}/attachments': commandOfCase({ submitter: true }),
  'POST /api/committees/{committee}/cases/{case}/detachments': commandOfCase({ submitter: true }),
  'POST /api/committees/{committee}/cases/{case}/withdrawals': commandOfCase({ submitter: true }),
  'POST /api/committees/{committee}/cases/{case}/placements': commandOfCase({ submitter: false }),
  'POST /api/committees/{committee}/cases/{case}/disqualifications': commandOfCase({ submitter: false }),
  'POST /api/committees/{committee}/cases/{case}/decisions': commandOfCase({ submitter: false }),
  'POST /api/committees/{committee}/cases/{case}/undoings': commandOfCase({ submitter: false }),
  'POST /api/committees/{committee}/cases/{case}/forwards': commandOfCase({ submitter: false }),
  'POST /api/committees/{committee}/cases/{case}/follow-ups': commandOfCase({ submitter: false }),
  'POST /api/committees/{committee}/follow-ups/{followUp}/completions': givenAmong(
    'a follow-up',
    [...FSU, 'owner'],
    [...OFFICE, 'owner'],
  ),

  /* Papers: before the freeze of those who write them, then the committee's. Approved minutes are public. */
  'GET /api/committees/{committee}/meetings/{meeting}/paper': [
    seenBy('a planned meeting', OFFICE),
    seenBy('a frozen meeting', FSU),
  ],
  'GET /api/committees/{committee}/cases/{case}/paper': [seenBy('a numbered case', OFFICE)],
  'GET /api/documents': withRole,
  'GET /api/documents/{id}': [
    seenBy('a meeting book', FSU),
    seenBy('minutes in draft', FSU),
    { ...all, of: 'approved minutes' },
    { ...all, of: 'a report of the community' },
  ],
  'GET /api/documents/{id}/content': [
    seenBy('a meeting book', FSU),
    seenBy('minutes in draft', FSU),
    { ...all, of: 'approved minutes' },
    { ...all, of: 'a report of the community' },
  ],
  'GET /api/attachments/{id}/content': [
    seenBy('a file of a waiting case', [...FSU, 'submitter']),
    seenBy('a file of a pilot’s case', [...FSU, ...PARTIES]),
  ],
  'GET /api/committees/{committee}/templates': [seenBy('', FSU)],
  'GET /api/committees/{committee}/templates/{template}/content': [seenBy('', FSU)],
  'POST /api/committees/{committee}/templates': onlyFor(...OFFICE),

  /* Mails: one's own, those of the committee one is secretary of; whoever keeps mail running sees that they go, not what they say. */
  'GET /api/mails': withRole,
  'GET /api/mails/{id}': [
    seenBy('a mail of the FSU', ['party', 'fsuSecretary', 'administrator']),
    seenBy('a mail of no committee', ['party', 'administrator']),
  ],
  'GET /api/mails/{id}/message': [
    seenBy('a mail of the FSU', ['party', 'fsuSecretary']),
    seenBy('a mail of no committee', ['party']),
  ],
  'POST /api/mails/settlements': onlyFor('fsuSecretary', 'ssuSecretary', 'administrator'),
  'POST /api/mails/{id}/settlements': [
    ...settledBy('a mail of the FSU', ['fsuSecretary', 'administrator']),
    ...settledBy('a mail of no committee', ['administrator']),
  ],

  /* What runs the installation. */
  'POST /api/redactions': onlyFor('administrator'),
  'POST /api/reports/{report}/runs': onlyFor('fsuSecretary', 'ssuSecretary', 'administrator'),

  /* Editions of the list. */
  'GET /api/editions': withRole,
  'POST /api/editions': onlyFor(...OFFICE),
  'GET /api/editions/{id}': [seenBy('a draft edition', OFFICE), { ...all, of: 'an edition in force' }],
  'GET /api/editions/{id}/file': [seenBy('a draft edition', OFFICE), { ...all, of: 'an edition in force' }],
  'POST /api/editions/{id}/imports': commandOfEdition,
  'POST /api/editions/{id}/measures/{measure}/changes': commandOfEdition,
  'POST /api/editions/{id}/additions': commandOfEdition,
  'POST /api/editions/{id}/measures/{measure}/removals': commandOfEdition,
  'POST /api/editions/{id}/import-undoings': commandOfEdition,
  'POST /api/editions/{id}/submissions': commandOfEdition,
  'POST /api/editions/{id}/withdrawals': commandOfEdition,
  'POST /api/editions/{id}/discards': commandOfEdition,

  /* Asked last: it ends who asks. */
  'POST /api/logout': open,
};
