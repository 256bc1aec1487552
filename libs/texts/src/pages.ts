/** The addresses of the web's pages, which stand in mails that people keep: they are added to and never changed. */
export const PAGES = {
  desk: '/',
  pilot: '/piloter/$id',
  /** What has a page of its own there, that a mail leads straight to. */
  consent: '/piloter/$id/samtykke',
  status: '/piloter/$id/status',
  evaluation: '/piloter/$id/evaluering',
  /** `$id` is `m3`, of the committee `$committee`. */
  meeting: '/moter/$committee/$id',
  case: '/saker/$committee/$id',
  committee: '/moter/$committee',
  /** Where a committee's secretary works, and what is done with one meeting there. */
  secretary: '/sekretar/$committee',
  secretaryMeeting: '/sekretar/$committee/$id',
  mails: '/utsendinger',
} as const;

const IN_PILOT: Readonly<Record<string, string>> = {
  consent: PAGES.consent,
  'report-status': PAGES.status,
  evaluate: PAGES.evaluation,
};

/** What is done at the secretary's: everybody else's turn is where the meeting is read. */
const OFFICE: readonly unknown[] = [
  'prepare-agenda',
  'freeze-agenda',
  'record-meeting',
  'send-minutes',
  'correct-minutes',
];

/**
 * Where somebody goes to do what they are told of: as exact as what is known allows. `stream` is `pilot/…` or `committee/…`;
 * `turn` among the facts is what they are asked to do.
 */
export function pathOf(stream: string | null, facts: Readonly<Record<string, unknown>> = {}): string {
  const [kind, name = ''] = (stream ?? '').split('/');
  const filled = (page: string, id: unknown): string =>
    page
      .replace('$committee', encodeURIComponent(name))
      .replace('$id', encodeURIComponent(typeof id === 'string' ? id : ''));
  const { meeting, turn } = facts;
  if (kind === 'pilot') return filled(IN_PILOT[String(turn)] ?? PAGES.pilot, name);
  if (kind !== 'committee') return PAGES.desk;
  if (typeof meeting === 'string')
    return filled(OFFICE.includes(turn) ? PAGES.secretaryMeeting : PAGES.meeting, meeting);
  if (turn === 'place-case') return filled(PAGES.secretary, null);
  if (typeof facts['case'] === 'string') return filled(PAGES.case, facts['case']);
  return filled(PAGES.committee, null);
}
