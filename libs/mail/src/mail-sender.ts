import type { MailOutcome } from '@tiltaksmotor/domain';
import { isUnavailable, type Attempt, type MailLedger, type MailToSend } from '@tiltaksmotor/persistence';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { domainOf, isAddress } from './address.js';
import { compose, messageIdOf, type Letter, type MailData } from './letter.js';
import { mimeOf } from './mime.js';
import type { MailSettings } from './settings.js';
import type { Transport } from './transport.js';

export interface MailSenderParts {
  readonly ledger: MailLedger;
  readonly transport: Transport;
  readonly settings: MailSettings;
  /** Looks up what a mail says. */
  readonly gather: (mail: MailToSend) => Promise<MailData>;
}

/** Sends mails one by one: written, claimed, sent, and what became of it written down. */
export class MailSender {
  constructor(private readonly parts: MailSenderParts) {}

  /**
   * Makes one attempt at one mail. Whatever becomes of it stands in the ledger afterwards. Throws only where the database
   * cannot be reached: the attempt was then not made, or is found dead by and by.
   */
  async send(id: string): Promise<void> {
    const { ledger } = this.parts;
    const mail = await ledger.read(id);
    if (mail === null) return;
    if (!mail.isHere) return ledger.notSent(id, { kind: 'withdrawn' });
    if (mail.address === null) return ledger.notSent(id, { kind: 'nobody', says: 'the person has no address' });
    if (!isAddress(mail.address)) return ledger.notSent(id, { kind: 'nobody', says: 'the address is none' });
    const letter = await this.#written(mail);
    if (letter !== null) await this.#attempt(mail, letter);
  }

  /** One that cannot be written holds up no other, and is tried again: what it needs may come. */
  async #written(mail: MailToSend): Promise<Letter | null> {
    try {
      return compose(mail, await this.parts.gather(mail));
    } catch (error) {
      if (isUnavailable(error)) throw error;
      await this.parts.ledger.notSent(mail.id, { kind: 'not-sent', says: `not written: ${said(error)}` });
      return null;
    }
  }

  async #attempt(mail: MailToSend, letter: Letter): Promise<void> {
    const { ledger, transport, settings } = this.parts;
    const attempt: Attempt = { id: mail.id, claim: randomUUID() };
    const domain = domainOf(settings.from.address);
    const messageId = mail.messageId ?? messageIdOf(mail.key, letter.sha256, domain);
    let address: string | null;
    try {
      address = await ledger.claim(attempt, {
        messageId,
        bodySha256: letter.sha256,
        language: letter.language,
        route: transport.route,
      });
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      // Whether it was begun nobody can say; that nothing was sent is certain.
      await this.#record(attempt, { kind: 'not-sent', says: said(error) });
      return;
    }
    if (address === null) return;
    await this.#record(attempt, await this.#handOver(mail, letter, messageId, address));
  }

  async #handOver(mail: MailToSend, letter: Letter, messageId: string, address: string): Promise<MailOutcome> {
    const { settings, transport } = this.parts;
    const { id, name, createdAt: date } = mail;
    const list = `${(mail.stream ?? mail.about).replace(/[^\w-]+/g, '.')}.${domainOf(settings.from.address)}`;
    try {
      const bytes = await mimeOf(letter, { messageId, date, to: { name, address }, list }, settings);
      return await transport.send({ id, from: settings.from.address, to: address, bytes });
    } catch (error) {
      return { kind: 'not-sent', says: said(error) }; // a transport never throws: it was not made
    }
  }

  /** What is known is not given up because it could not be written down at once: the database may be away. */
  async #record(attempt: Attempt, outcome: MailOutcome): Promise<void> {
    const until = Date.now() + 2 * this.parts.settings.timeout;
    for (;;) {
      try {
        return await this.parts.ledger.ended(attempt, outcome);
      } catch (error) {
        if (Date.now() > until) throw error;
        await sleep(500);
      }
    }
  }
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 300);
