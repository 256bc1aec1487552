import MailComposer from 'nodemailer/lib/mail-composer';
import type { Letter } from './letter.js';
import type { MailSettings } from './settings.js';

export interface Envelope {
  readonly messageId: string;
  /** RFC 3339. */
  readonly date: string;
  readonly to: { readonly name: string | null; readonly address: string };
  /** What it is about, in ids: mails of one thing can be sorted by it. */
  readonly list: string;
}

/** The mail as it goes over the wire: the same letter in the same envelope is the same bytes. */
export async function mimeOf(
  letter: Letter,
  { messageId, date, to, list }: Envelope,
  { from, replyTo }: Pick<MailSettings, 'from' | 'replyTo'>,
): Promise<Buffer> {
  const { subject, text, html, invitation, attachments } = letter;
  const composer = new MailComposer({
    from: { ...from },
    to: { name: to.name ?? '', address: to.address },
    ...(replyTo === null ? {} : { replyTo }),
    subject,
    text,
    html,
    messageId,
    date: new Date(date),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      'Content-Language': letter.language,
      'List-Id': `<${list}>`,
    },
    ...(invitation === null
      ? {}
      : {
          icalEvent: { method: invitation.method, filename: 'innkalling.ics', content: invitation.calendar },
        }),
    attachments: attachments.map(({ name, mediaType, bytes }) => ({
      filename: name,
      contentType: mediaType,
      content: bytes,
    })),
    // Its content is all here: nothing in it may make us read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
    baseBoundary: letter.sha256.slice(0, 24),
    newline: 'win',
  });
  return composer.compile().build();
}
