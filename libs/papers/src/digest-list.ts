import { say, type Language } from '@tiltaksmotor/texts';
import type { Source } from './read/pilots.js';
import { weeklyDigests, type DigestItem } from './weekly-digest.js';

/** One line of what a mail lists, and where it leads. */
interface Line {
  readonly text: string;
  readonly url: string;
}
/** A mail as the ledger has it. */
interface Queued {
  readonly person: string;
  /** RFC 3339. */
  readonly createdAt: string;
}

/** What mails of a kind list, by what they are about. `url` is the address that people reach the application at. */
export const listsFrom = ({ url, ...source }: Source & { readonly url: string }) => ({
  /** What waited for that person when the digest was queued. */
  'weekly-digest': async (mail: Queued, language: Language): Promise<readonly Line[]> => {
    const digests = await weeklyDigests(source, language, mail.createdAt);
    const mine = digests.find(({ person }) => person === mail.person);
    return [...(mine?.items ?? []), ...(mine?.forInformation ?? [])].map((item) => lineOf(item, url, language));
  },
});

const lineOf = ({ title, what, due, overdue, path }: DigestItem, url: string, language: Language): Line => {
  const key = due === null ? 'line' : overdue ? 'lineOverdue' : 'lineDue';
  return { text: say(language, `paper.digest.${key}`, { title, what, due }), url: `${url}${path}` };
};
