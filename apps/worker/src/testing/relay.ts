import { SMTPServer } from 'smtp-server';

/** A relay that counts. */
export interface CountingRelay {
  readonly url: string;
  readonly port: number;
  /** How often each mail came, by its Message-ID. */
  readonly came: ReadonlyMap<string, number>;
  /** Mails taken charge of. */
  readonly count: number;
  /** Asked when a whole mail is there, and before it is answered; false is no answer ever. */
  atMessage: (count: number) => boolean | Promise<boolean>;
  stop(): Promise<void>;
}

/** A real SMTP server on loopback that keeps the ids of what it took. */
export async function startCountingRelay(port = 0): Promise<CountingRelay> {
  const came = new Map<string, number>();
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (part: Buffer) => (text += part.toString('latin1')));
      stream.on('end', () => {
        const id = /^Message-ID: (<.+?>)/im.exec(text)?.[1] ?? '';
        came.set(id, (came.get(id) ?? 0) + 1);
        count += 1;
        void Promise.resolve(relay.atMessage(count)).then((answers) => {
          if (answers) done();
        });
      });
    },
  });
  server.on('error', () => {}); // clients are killed
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  const address = server.server.address();
  const listens = typeof address === 'object' && address !== null ? address.port : 0;
  const relay: CountingRelay = {
    url: `smtp://127.0.0.1:${listens}`,
    port: listens,
    came,
    get count() {
      return count;
    },
    atMessage: () => true,
    stop: () => new Promise((closed) => server.close(() => closed())),
  };
  return relay;
}
