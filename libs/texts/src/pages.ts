/** The addresses of the web's pages, which stand in mails that people keep: they are added to and never changed. */
export const PAGES = {
  desk: '/',
  pilot: '/piloter/$id',
  consent: '/piloter/$id/samtykke',
  status: '/piloter/$id/status',
  evaluation: '/piloter/$id/evaluering',
  proposal: '/forslag/$id',
  /** `$id` is `m3`, of the committee `$committee`. */
  meeting: '/moter/$committee/$id',
  case: '/saker/$committee/$id',
  committee: '/moter/$committee',
  /** Where a committee's secretary works, and what is done with one meeting there. */
  secretary: '/sekretar/$committee',
  secretaryMeeting: '/sekretar/$committee/$id',
  /** Where a case's paper is written. */
  paper: '/sekretar/$committee/sak/$id',
  mails: '/utsendinger',
} as const;

/** What is done at the secretary's: everybody else's turn is where the meeting is read. */
const OFFICE: readonly unknown[] = [
  'prepare-agenda',
  'freeze-agenda',
  'record-meeting',
  'send-minutes',
  'correct-minutes',
  'settle-decision',
];

/**
 * Where somebody goes to do what they are told of: as exact as what is known allows. `stream` is `committee/…`;
 * `turn` among the facts is what they are asked to do.
 */
export function pathOf(stream: string | null, facts: Readonly<Record<string, unknown>> = {}): string {
  const [kind, name = ''] = (stream ?? '').split('/');
  return kind === 'committee' ? inCommittee(name, facts) : PAGES.desk;
}

function inCommittee(committee: string, facts: Readonly<Record<string, unknown>>): string {
  const { meeting, turn, followUp, case: one } = facts;
  const to = (page: string, id: unknown = null): string => filled(page, committee, id);
  if (turn === 'write-paper') return to(PAGES.paper, one);
  if (turn === 'follow-up' && typeof followUp === 'string') return `${to(PAGES.committee)}#${followUp}`;
  if (typeof meeting === 'string') return to(OFFICE.includes(turn) ? PAGES.secretaryMeeting : PAGES.meeting, meeting);
  if (turn === 'place-case') return to(PAGES.secretary);
  return typeof one === 'string' ? to(PAGES.case, one) : to(PAGES.committee);
}

const filled = (page: string, committee: string, id: unknown): string =>
  page
    .replace('$committee', encodeURIComponent(committee))
    .replace('$id', encodeURIComponent(typeof id === 'string' ? id : ''));
