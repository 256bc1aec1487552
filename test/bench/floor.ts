import { createServer, type IncomingMessage } from 'node:http';
import pg from 'pg';

/**
 * What nothing could be simpler than: a bare HTTP server and one transaction (select for update, insert a row, update a
 * row); and a list, answered with the rows of a given query. A process of its own, as the API is.
 */
const { DATABASE_URL = '', PORT = '0', LIST_QUERY = '' } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 16 });
const list = LIST_QUERY === '' ? null : (JSON.parse(LIST_QUERY) as { text: string; values: unknown[] });

const server = createServer((asked, answer) => {
  answerTo(asked).then(
    (body) => answer.writeHead(200, { 'content-type': 'application/json' }).end(body),
    (error: unknown) => answer.writeHead(500).end(String(error)),
  );
});
server.keepAliveTimeout = 60_000;
server.listen(Number(PORT), '127.0.0.1', () => process.send?.('ready'));
process.on('SIGTERM', () => process.exit(0));

async function answerTo(asked: IncomingMessage): Promise<string> {
  if (asked.method === 'GET' && list !== null) {
    const { rows } = await pool.query(list);
    return JSON.stringify(rows);
  }
  const body: Buffer[] = [];
  for await (const part of asked) body.push(part as Buffer);
  const { stream, data } = JSON.parse(Buffer.concat(body).toString()) as { stream: string; data: unknown };
  return JSON.stringify({ seq: await step(stream, data) });
}

async function step(stream: string, data: unknown): Promise<number> {
  const tx = await pool.connect();
  try {
    await tx.query('begin');
    const { rows } = await tx.query<{ seq: number }>('select seq, state from floor_stream where id = $1 for update', [
      stream,
    ]);
    const seq = (rows[0]?.seq ?? 0) + 1;
    await tx.query('insert into floor_event (stream, seq, data) values ($1, $2, $3)', [stream, seq, data]);
    await tx.query('update floor_stream set seq = $2, state = $3 where id = $1', [stream, seq, data]);
    await tx.query('commit');
    return seq;
  } catch (error) {
    await tx.query('rollback');
    throw error;
  } finally {
    tx.release();
  }
}
