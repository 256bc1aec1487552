import {
  folderTransport,
  gather,
  MailSender,
  smtpTransport,
  type MailSettings,
  type Sources,
  type Transport,
} from '@tiltaksmotor/mail';
import { MAIL_PACE } from '@tiltaksmotor/domain';
import { MailLedger } from '@tiltaksmotor/persistence';
import type { MailActivities } from '@tiltaksmotor/workflows/contract';
import { whileBeating } from '../beating.js';

/** What a worker does for mails. */
export interface Mails {
  readonly activities: MailActivities;
  /** Whether the workflow that sends them has something to do. */
  waits(): Promise<boolean>;
}

/** Mails by the route that is configured. Without one they wait in the ledger until there is. */
export function openMails(sources: Omit<Sources, 'settings'>, settings: MailSettings): Mails {
  const ledger = new MailLedger(sources.archive.db, {
    deadAfter: 3 * settings.timeout,
    pace: { ...MAIL_PACE, firstPause: settings.firstPause },
  });
  const transport = transportOf(settings);
  if (transport === null) return NO_MAILS;
  const office = new MailSender({
    ledger,
    transport,
    settings,
    gather: async (mail) => {
      await sources.community.refresh();
      return gather({ ...sources, settings }, mail);
    },
  });
  return {
    waits: () => ledger.waits(),
    activities: {
      mailsToSend: () => ledger.toSend(),
      sendMail: (id) => whileBeating(() => office.send(id)),
    },
  };
}

/** Of a worker that sends none. */
export const NO_MAILS: Mails = {
  waits: () => Promise.resolve(false),
  activities: {
    mailsToSend: () => Promise.resolve({ ids: [], again: null }),
    sendMail: () => Promise.resolve(),
  },
};

function transportOf({ smtpUrl, folder, timeout }: MailSettings): Transport | null {
  if (smtpUrl !== null) return smtpTransport(smtpUrl, timeout);
  return folder === null ? null : folderTransport(folder);
}
