import { Inject, Injectable } from '@nestjs/common';
import {
  afterSettlement,
  keepsMails,
  mailReader,
  mailSight,
  masked,
  MAIL_SETTLEMENTS,
  maySettle,
  type MailReader,
  type MailSettlement,
  type MailState,
} from '@tiltaksmotor/domain';
import { compose, gather, readFromFolder, takeFromFolder, type Letter } from '@tiltaksmotor/mail';
import { agendaFrom, listsFrom } from '@tiltaksmotor/papers';
import {
  listMails,
  mailsToSettle,
  readMail,
  settleMail,
  settleMails,
  type MailFilter,
  type MailRow,
} from '@tiltaksmotor/persistence';
import { say, type Language } from '@tiltaksmotor/texts';
import { Telling } from '@tiltaksmotor/telling';
import { MAIL } from '@tiltaksmotor/workflows/contract';
import { CONFIG, type Config } from '../config.js';
import { Engine } from '../engine.js';
import { Names } from '../names.js';
import { People } from '../people/people.js';
import { Problem } from '../problems/problem.js';
import { newsReader } from '../streams/news.js';
import { MOST_AT_ONCE, type MailView, type WrittenMailView } from './mails.schema.js';

/** The ledger as people may see it: see `mailSight`. */
@Injectable()
export class Mails {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'mail'>,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(People) private readonly people: People,
    @Inject(Names) private readonly names: Names,
    @Inject(Telling) private readonly telling: Telling,
  ) {}

  async page(me: string, filter: MailFilter, language: Language): Promise<{ items: MailView[]; next: string | null }> {
    const reader = await this.reader(me);
    const found = await listMails(this.engine.opened.db, reader, filter);
    const page = found.slice(0, filter.limit);
    const names = await this.names.people(page.map(({ person }) => person));
    const factsOf = newsReader(this.engine, language);
    const places = this.names.places(language);
    const items = await Promise.all(
      page.map(async (mail) => {
        if (mailSight(mail, reader) !== 'content') return delivery(mail, reader);
        const subject = say(language, `notice.${mail.about}.subject`, await factsOf(mail), places);
        return readable(mail, { name: names.get(mail.person) ?? null, subject }, reader);
      }),
    );
    return { items, next: found.length > filter.limit ? (items.at(-1)?.id ?? null) : null };
  }

  async one(id: string, me: string): Promise<WrittenMailView> {
    const reader = await this.reader(me);
    const { mail, sight } = await this.seen(id, reader);
    if (sight === 'delivery')
      return {
        ...delivery(mail, reader),
        text: null,
        language: null,
        unchanged: null,
        attachments: [],
        hasFile: false,
      };
    const person = await this.people.one(mail.person);
    const name = person?.name ?? null;
    const letter = await this.written({ ...mail, name, language: mail.language ?? person?.language ?? null });
    return {
      ...readable(mail, { name, subject: letter?.subject ?? '' }, reader),
      text: letter?.text ?? '',
      language: letter?.language ?? null,
      unchanged: mail.bodySha256 === null ? null : mail.bodySha256 === letter?.sha256,
      attachments: (letter?.attachments ?? []).map((attachment) => attachment.name),
      hasFile: (await this.file(mail)) !== null,
    };
  }

  /** The very bytes of one that was written as a file. */
  async message(id: string, me: string): Promise<Buffer> {
    const { mail, sight } = await this.seen(id, await this.reader(me));
    const file = sight === 'content' ? await this.file(mail) : null;
    if (file === null) throw new Problem('NotFound');
    return file;
  }

  async settle(
    id: string,
    me: string,
    key: string,
    outcome: MailSettlement,
    language: Language,
  ): Promise<{ id: string; state: MailState }> {
    const reader = await this.reader(me);
    const { mail } = await this.seen(id, reader);
    if (!maySettle(mail, reader)) throw new Problem('SecretariesOnly');
    const settled = await settleMail(this.engine.opened.db, { mail: id, outcome, by: me, key });
    if (!settled.ok && settled.code === 'NothingToSettle') throw nothingToSettle(settled.state, language);
    if (!settled.ok) throw new Problem(settled.code);
    if (settled.state === 'queued') this.telling.tell(MAIL.workflowId, MAIL.signal);
    return { id, state: settled.state };
  }

  async settleSeveral(
    which: { mails: string[] } | { state: MailState },
    me: string,
    key: string,
    outcome: MailSettlement,
    language: Language,
  ): Promise<{ settled: number; more: boolean }> {
    const actor = await this.people.actor(me);
    const now = new Date().toISOString();
    if (!keepsMails(actor, now)) throw new Problem('SecretariesOnly');
    if ('state' in which && afterSettlement(which.state, outcome) === null)
      throw nothingToSettle(which.state, language);
    const { db } = this.engine.opened;
    const reader = mailReader(actor, now);
    const mails = await mailsToSettle(db, reader, which, MOST_AT_ONCE);
    const settled = await settleMails(db, mails, { outcome, by: me, key });
    if (outcome === 'send-again' && settled > 0) this.telling.tell(MAIL.workflowId, MAIL.signal);
    const left = settled > 0 && 'state' in which ? await mailsToSettle(db, reader, which, 1) : [];
    return { settled, more: left.length > 0 };
  }

  /** Files of mails to somebody who is redacted. */
  async takeFilesOf(person: string): Promise<void> {
    const { folder } = this.config.mail;
    if (folder === null) return;
    const { rows } = await this.engine.opened.pool.query<{ id: string }>({
      name: 'mail-files',
      text: `select id::text from mail where person = $1 and route = 'folder'`,
      values: [person],
    });
    await takeFromFolder(
      folder,
      rows.map(({ id }) => id),
    );
  }

  private async reader(me: string): Promise<MailReader> {
    return mailReader(await this.people.actor(me), new Date().toISOString());
  }

  private async seen(
    id: string,
    reader: MailReader,
  ): Promise<{ mail: MailRow; sight: NonNullable<ReturnType<typeof mailSight>> }> {
    const mail = await readMail(this.engine.opened.db, id);
    const sight = mail === null ? null : mailSight(mail, reader);
    if (mail === null || sight === null) throw new Problem('NotFound');
    return { mail, sight };
  }

  /** Null where what it tells of cannot be told any more, or not yet. */
  private async written(mail: MailRow & { readonly name: string | null }): Promise<Letter | null> {
    const { archive, community, streams, pool } = this.engine.opened;
    const { mail: settings } = this.config;
    const lists = listsFrom({ pool, community, url: settings.publicUrl });
    const agenda = agendaFrom({ pool, community });
    const sources = { archive, community, streams, settings, lists, agenda };
    try {
      return compose(mail, await gather(sources, mail));
    } catch {
      return null;
    }
  }

  /** A redacted person's mails are shown to nobody, even where a file of one is left. */
  private async file({ id, state, address }: MailRow): Promise<Buffer | null> {
    const { folder } = this.config.mail;
    return folder === null || state !== 'folder' || address === null ? null : readFromFolder(folder, id);
  }
}

const nothingToSettle = (state: MailState, language: Language): Problem =>
  new Problem('NothingToSettle', { state: say(language, `mail.state.${state}`) });

interface Named {
  readonly name: string | null;
  readonly subject: string;
}
const readable = (mail: MailRow, { name, subject }: Named, reader: MailReader): MailView => ({
  ...delivery(mail, reader),
  readable: true,
  name,
  about: mail.about,
  subject,
  stream: mail.stream,
  meeting: mail.meeting,
  period: mail.period,
  address: mail.address,
});

/** That it went, and nothing of what it says or is about. */
const delivery = (mail: MailRow, reader: MailReader): MailView => ({
  id: mail.id,
  readable: false,
  person: mail.person,
  name: null,
  about: null,
  subject: null,
  stream: null,
  meeting: null,
  period: null,
  state: mail.state,
  address: mail.address === null ? null : masked(mail.address),
  messageId: mail.messageId,
  attempts: mail.attempts,
  nextTryAt: mail.nextTryAt?.toISOString() ?? null,
  lastError: mail.lastError,
  sentAt: mail.sentAt?.toISOString() ?? null,
  settledBy: mail.settledBy,
  settledAt: mail.settledAt?.toISOString() ?? null,
  createdAt: mail.createdAt,
  mayBe: maySettle(mail, reader)
    ? MAIL_SETTLEMENTS.filter((settlement) => afterSettlement(mail.state, settlement) !== null)
    : [],
});
