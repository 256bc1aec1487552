export interface Alarm {
  readonly kind: 'deadline' | 'delivery' | 'consequence' | 'mail';
  readonly stream: string;
  readonly subject: string;
  readonly detail: string;
}

/** The database, or a transaction in it, whoever opened that. */
interface Queried {
  query(text: string, values: unknown[]): Promise<unknown>;
}

/** Something a person should look at. Raised again while it stands open, it is counted, not repeated. */
export async function raise(db: Queried, { kind, stream, subject, detail }: Alarm): Promise<void> {
  await db.query(
    `insert into alarm (kind, stream, subject, detail, first_at, last_at) values ($1, $2, $3, $4, now(), now())
     on conflict (kind, stream, subject) where settled_at is null
     do update set detail = excluded.detail, last_at = excluded.last_at, times = alarm.times + 1`,
    [kind, stream, subject, detail],
  );
}

/** What it was about has come right. */
export async function settle(db: Queried, kind: Alarm['kind'], stream: string, subject: string): Promise<void> {
  await db.query(
    'update alarm set settled_at = now() where (kind, stream, subject) = ($1, $2, $3) and settled_at is null',
    [kind, stream, subject],
  );
}
