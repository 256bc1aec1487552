import type { MailOutcome, MailRoute } from '@tiltaksmotor/domain';

export interface Message {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly bytes: Buffer;
}

/** A way for mails to leave. It answers with what it knows, and never throws. */
export interface Transport {
  readonly route: MailRoute;
  send(message: Message): Promise<MailOutcome>;
}
