import { say, type Language } from '@tiltaksmotor/texts';
import type { Source } from './read/pilots.js';
import { weeklyDigest, type DigestItem } from './weekly-digest.js';

/** One line of what a mail lists, and where it leads. */
interface Line {
  readonly text: string;
  readonly url: string;
}

/** What mails of a kind list, by what they are about. `url` is the address that people reach the application at. */
export const listsFrom = ({ url, ...source }: Source & { readonly url: string }) => ({
  /** What waits for that person as it is written. */
  'weekly-digest': async ({ person }: { readonly person: string }, language: Language): Promise<readonly Line[]> => {
    const { items, forInformation } = await weeklyDigest(source, person, language);
    return [...items, ...forInformation].map((item) => lineOf(item, url, language));
  },
});

const lineOf = ({ title, what, due, overdue, path }: DigestItem, url: string, language: Language): Line => {
  const key = due === null ? 'line' : overdue ? 'lineOverdue' : 'lineDue';
  return { text: say(language, `paper.digest.${key}`, { title, what, due }), url: `${url}${path}` };
};
