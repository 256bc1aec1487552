import type { Line } from '@tiltaksmotor/mail';
import { weeklyDigests, type DigestItem, type Source } from '@tiltaksmotor/papers';
import type { QueuedMail } from '@tiltaksmotor/persistence';
import { say, type Language } from '@tiltaksmotor/texts';

/** What a digest lists when it is written: what waited for that person when it was queued. */
export const listsFrom = ({ url, ...source }: Source & { readonly url: string }) => ({
  'weekly-digest': async (mail: QueuedMail, language: Language): Promise<readonly Line[]> => {
    const digests = await weeklyDigests(source, language, mail.createdAt);
    const mine = digests.find(({ person }) => person === mail.person);
    return [...(mine?.items ?? []), ...(mine?.forInformation ?? [])].map((item) => lineOf(item, url, language));
  },
});

const lineOf = ({ title, what, due, overdue, path }: DigestItem, url: string, language: Language): Line => {
  const key = due === null ? 'line' : overdue ? 'lineOverdue' : 'lineDue';
  return { text: say(language, `paper.digest.${key}`, { title, what, due }), url: `${url}${path}` };
};
