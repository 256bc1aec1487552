/** The addresses of the web's pages, which stand in mails that people keep: they are added to and never changed. */
export const PAGES = {
  desk: '/',
  pilot: '/piloter/$id',
  /** `$id` is `m3`, of the committee `$committee`. */
  meeting: '/moter/$committee/$id',
  case: '/saker/$committee/$id',
  committee: '/utvalg/$committee',
  mails: '/utsendinger',
} as const;

/** Where somebody goes to do what they are told of: as exact as what is known allows. `stream` is `pilot/…` or `committee/…`. */
export function pathOf(stream: string | null, facts: Readonly<Record<string, unknown>> = {}): string {
  const [kind, name = ''] = (stream ?? '').split('/');
  const filled = (page: string, id: unknown): string =>
    page
      .replace('$committee', encodeURIComponent(name))
      .replace('$id', encodeURIComponent(typeof id === 'string' ? id : ''));
  if (kind === 'pilot') return filled(PAGES.pilot, name);
  if (kind !== 'committee') return PAGES.desk;
  if (typeof facts['meeting'] === 'string') return filled(PAGES.meeting, facts['meeting']);
  if (typeof facts['case'] === 'string') return filled(PAGES.case, facts['case']);
  return filled(PAGES.committee, null);
}
