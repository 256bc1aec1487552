import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Socket } from 'node:net';

export interface Came {
  readonly to: string;
  readonly raw: Buffer;
  readonly mail: ParsedMail;
}
/** What a relay does with one mail: takes it, says so many, or leaves without an answer. */
export type Does = 'takes' | 'leaves' | 'is silent' | 'takes and leaves' | number;

export interface Relay {
  readonly url: string;
  readonly port: number;
  /** Everything it took charge of, in order. */
  readonly came: readonly Came[];
  /** Asked at each recipient, and at the end of each message. */
  atRecipient: (to: string) => Does;
  atMessage: (to: string) => Does;
  stop(): Promise<void>;
}

/** A real SMTP server on loopback that can be told to misbehave. */
export async function startRelay(options: SMTPServerOptions = {}, port = 0): Promise<Relay> {
  const came: Came[] = [];
  const sockets = new Set<Socket>();
  const leave = (): void => sockets.forEach((socket) => socket.destroy());
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onRcptTo({ address }, _session, done) {
      const does = relay.atRecipient(address);
      if (does === 'leaves') leave();
      else if (typeof does === 'number') done(refusal(does, `<${address}> is refused`));
      else if (does !== 'is silent') done();
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo[0]?.address ?? '';
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const does = relay.atMessage(to);
        const raw = Buffer.concat(parts);
        const keep = async (): Promise<void> => void came.push({ to, raw, mail: await simpleParser(raw) });
        if (does === 'takes') void keep().then(() => done());
        else if (does === 'takes and leaves') void keep().then(leave);
        else if (does === 'leaves') leave();
        else if (does !== 'is silent') done(refusal(does, 'the message is refused'));
      });
    },
    ...options,
  });
  server.on('error', () => {}); // clients go as they please
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  const address = server.server.address();
  const listens = typeof address === 'object' && address !== null ? address.port : 0;
  const relay: Relay = {
    url: `smtp://127.0.0.1:${listens}`,
    port: listens,
    came,
    atRecipient: () => 'takes',
    atMessage: () => 'takes',
    stop: () => {
      leave();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
  return relay;
}

const refusal = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });
