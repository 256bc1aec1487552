import type { MailOutcome } from '@tiltaksmotor/domain';
import type { NodemailerError } from 'nodemailer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import { Readable } from 'node:stream';
import type { Message, Transport } from './transport.js';

/** What nodemailer says of a failure: at which command, and with which reply. */
type Failure = Pick<NodemailerError, 'message' | 'code' | 'command' | 'responseCode' | 'response'>;
type Auth = { readonly user: string; readonly pass: string };

/** A relay. Each mail has a connection of its own: what went wrong with one says nothing of another. */
export function smtpTransport(url: string, timeout: number): Transport {
  const { auth, ...options } = parseConnectionUrl(url) as SMTPConnectionOptions & { auth?: Auth };
  const bounded = {
    ...options,
    connectionTimeout: Math.min(timeout, 20_000),
    greetingTimeout: Math.min(timeout, 20_000),
    dnsTimeout: Math.min(timeout, 20_000),
    socketTimeout: timeout,
    socketCloseTimeout: 1000,
  };
  return { route: 'smtp', send: (message) => sendOver(new SMTPConnection(bounded), auth, message, timeout) };
}

function sendOver(
  connection: SMTPConnection,
  auth: Auth | undefined,
  message: Message,
  timeout: number,
): Promise<MailOutcome> {
  return new Promise((resolve) => {
    let begun = false;
    let over = false;
    const end = (outcome: MailOutcome): void => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      if (outcome.kind === 'accepted') connection.quit();
      else connection.close();
      resolve(outcome);
    };
    const fail = (error: Failure): void => end(outcomeOf(error, begun));
    const timer = setTimeout(() => fail(new Error('no answer in time')), timeout);
    // Read from the moment the relay asks for the message, and not before.
    const body = new Readable({
      read() {
        begun = true;
        this.push(message.bytes);
        this.push(null);
      },
    });
    const send = (): void =>
      connection.send({ from: message.from, to: [message.to], size: message.bytes.length }, body, (error) =>
        error ? fail(error) : end({ kind: 'accepted' }),
      );
    connection.on('error', fail);
    connection.on('end', () => fail(new Error('the relay closed the connection')));
    connection.connect((error) => {
      if (error) return fail(error);
      if (auth === undefined) return send();
      return connection.login({ ...auth }, (refused) => (refused ? fail(refused) : send()));
    });
  });
}

/** Commands by which a relay judges this mail. What it says before is of us, and may be put right. */
const OF_THIS_MAIL = ['MAIL FROM', 'RCPT TO', 'DATA'];
/** Commands in the wrong order, and who we are: no more is said of the mail by these. */
const OF_THE_SESSION = [503, 530, 534, 535, 538];

function outcomeOf(failure: Failure, begun: boolean): MailOutcome {
  const { code, command = '', responseCode = 0, response, message } = failure;
  const says = (response ?? message).replace(/\s+/g, ' ').trim();
  const ofThisMail = OF_THIS_MAIL.includes(command);
  if (begun && command !== 'DATA') return { kind: 'unanswered', says };
  if (responseCode >= 400) {
    const final = ofThisMail && responseCode >= 500 && !OF_THE_SESSION.includes(responseCode);
    return { kind: 'refused', final, says };
  }
  if (begun) return { kind: 'unanswered', says };
  // An address it could not even be asked for, or a mail larger than it says it takes.
  const never = (code === 'EENVELOPE' && command === 'API') || (code === 'EMESSAGE' && ofThisMail);
  return never ? { kind: 'refused', final: true, says } : { kind: 'not-sent', says };
}
