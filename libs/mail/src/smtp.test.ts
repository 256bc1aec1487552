import { afterEach, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:net';
import { smtpTransport } from './smtp.js';
import { startRelay, type Does, type Relay } from './testing/relay.js';

let relay: Relay | null = null;
let deaf: Server | null = null;
afterEach(async () => {
  await relay?.stop();
  deaf?.close();
  relay = deaf = null;
});

const message = {
  id: '1',
  from: 'tiltak@example.no',
  to: 'leder@example.no',
  bytes: Buffer.from('Subject: x\r\n\r\nHei\r\n.\r\n..\r\n'),
};
const send = (url: string, timeout = 5000) => smtpTransport(url, timeout).send(message);
const refused = (final: boolean, code: number) => ({
  kind: 'refused',
  final,
  says: expect.stringMatching(`^${code} `),
});

test('what the relay takes is accepted, and is what was sent, dots and all', async () => {
  relay = await startRelay();
  expect(await send(relay.url)).toEqual({ kind: 'accepted' });
  expect(relay.came.map(({ to, raw }) => [to, raw.toString()])).toEqual([[message.to, message.bytes.toString()]]);
});

test.each([
  ['recipient', 450, false],
  ['recipient', 503, false],
  ['recipient', 550, true],
  ['message', 451, false],
  ['message', 552, true],
] as const)('a relay that answers the %s by %s: final is %s', async (what, code, final) => {
  relay = await startRelay();
  relay[what === 'recipient' ? 'atRecipient' : 'atMessage'] = () => code;
  expect(await send(relay.url)).toEqual(refused(final, code));
});

test.each<[string, Does, string]>([
  ['recipient', 'leaves', 'not-sent'],
  ['recipient', 'is silent', 'not-sent'],
  ['message', 'leaves', 'unanswered'],
  ['message', 'takes and leaves', 'unanswered'],
  ['message', 'is silent', 'unanswered'],
])('after the %s, a relay that %s', async (what, does, kind) => {
  relay = await startRelay();
  relay[what === 'recipient' ? 'atRecipient' : 'atMessage'] = () => does;
  expect(await send(relay.url, 1000)).toMatchObject({ kind });
});

test('nobody there, nobody who speaks, and no such name are all not sent', async () => {
  relay = await startRelay();
  const { url } = relay;
  await relay.stop();
  relay = null;
  deaf = createServer(() => {}).listen(0, '127.0.0.1');
  await new Promise((ready) => deaf?.once('listening', ready));
  const { port } = deaf.address() as { port: number };
  for (const where of [url, `smtp://127.0.0.1:${port}`, 'smtp://no-such-host.invalid'])
    expect(await send(where, 1000)).toMatchObject({ kind: 'not-sent' });
});

test('a wrong password is no fault of the mail, and is tried again', async () => {
  relay = await startRelay({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'tiltak' && password === 'hemmelig@1' ? done(null, { user: 'tiltak' }) : done(new Error('no')),
  });
  const url = (password: string) => `smtp://tiltak:${password}@127.0.0.1:${relay?.port}`;
  expect(await send(url('feil'))).toEqual(refused(false, 535));
  expect(await send(relay.url)).toEqual(refused(false, 530));
  expect(await send(url('hemmelig%401'))).toEqual({ kind: 'accepted' });
});

test('STARTTLS is used where it is offered, and can be demanded', async () => {
  relay = await startRelay({ disabledCommands: [] });
  expect(await send(`${relay.url}?requireTLS=true`)).toMatchObject({ kind: 'not-sent' }); // its certificate is nobody's
  expect(await send(`${relay.url}?requireTLS=true&tls.rejectUnauthorized=false`)).toEqual({ kind: 'accepted' });
  await relay.stop();
  relay = await startRelay();
  expect(await send(`${relay.url}?requireTLS=true`)).toMatchObject({ final: false });
  expect(relay.came).toEqual([]);
});

test('an address that could end the command is never sent to', async () => {
  relay = await startRelay();
  const to = 'a@example.no>\r\nRCPT TO:<b@example.no';
  const outcome = await smtpTransport(relay.url, 5000).send({ ...message, to });
  expect([outcome.kind, relay.came]).toEqual(['refused', []]);
});
