import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type Child,
  freePort,
  type Postgres,
  startChild,
  startPostgres,
  startTemporal,
  type Temporal,
} from '@tiltaksmotor/servers';
import pg from 'pg';
import { until } from '../support/until.js';
import { here, readCompose, type Service } from './compose.js';
import { compose, composeText, dockerfile, program, root, settings } from './files.js';

const ours = Object.entries(compose().services).filter(([, service]) => service.build);

describe('the Dockerfile', () => {
  test('starts from a version, not from whatever is newest', () => {
    expect(dockerfile.arguments['NODE_IMAGE']).toMatch(/^node:\d+\.\d+\.\d+-/);
    expect(dockerfile.stages['build']!.from).toBe('${NODE_IMAGE}');
  });

  test.each(['api', 'worker', 'migrate'])('%s runs as nobody, a program that is there', (target) => {
    const { user, command } = dockerfile.stages[target]!;
    expect(Number(user?.split(':')[0])).toBeGreaterThan(0);
    const [node, ...rest] = command;
    const program = rest.find((part) => !part.startsWith('--'));
    expect(node).toBe('node');
    expect(existsSync(join(root, program!))).toBe(true);
  });

  test('keeps every workspace that the programs need', () => {
    const removed = dockerfile.stages['production']!.runs.join(' ').split('rm -rf').at(-1)!.split(/\s+/);
    const needed = new Set(['apps/api', 'apps/worker', 'libs/persistence'].flatMap(withNeeds));
    expect([...needed]).toEqual(
      expect.arrayContaining(['libs/domain', 'libs/documents', 'libs/papers', 'libs/mail', 'apps/web']),
    );
    for (const folder of needed) expect(removed).not.toContain(folder);
  });
});

const megabytes = (size = ''): number => Number.parseInt(size, 10) * (size.endsWith('g') ? 1024 : 1);

describe('the compose file', () => {
  test.each([
    'POSTGRES_PASSWORD',
    'APPLICATION_PASSWORD',
    'TEMPORAL_POSTGRES_PASSWORD',
    'OIDC_ISSUER',
    'OIDC_AUDIENCE',
  ])('is refused while %s is empty', (name) =>
    expect(() => readCompose(composeText, settings({ [name]: '' }))).toThrow(name),
  );

  test('holds no secret of its own', () => {
    expect(composeText.match(/(PASSWORD|SECRET|PWD): (?!\$\{)/g)).toBeNull();
  });

  test('opens its ports on loopback alone, unless told otherwise', () => {
    const ports = Object.values(compose().services).flatMap((service) => service.ports ?? []);
    expect(ports).toHaveLength(2);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    expect(compose({ BIND: '192.0.2.1' }).services['api']!.ports).toEqual(['192.0.2.1:3000:3000']);
  });

  test('lets both databases be reached from inside only', () => {
    const { services, networks } = compose();
    expect(networks['inside']).toEqual({ internal: true });
    for (const name of ['postgres', 'temporal-postgres', 'temporal']) {
      expect([name, services[name]!.networks]).toEqual([name, ['inside']]);
    }
  });

  test('pins every image to a version', () => {
    for (const { image } of Object.values(compose().services)) if (image) expect(image).toMatch(/:\d+\.\d+/);
  });

  test.each(ours)('%s can write nowhere, and may do nothing special', (_, service) => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  });

  test.each(ours)('%s has a /tmp of a size that its memory has room for', (_, { tmpfs, mem_limit: memory }) => {
    const size = /^\/tmp:size=(\d+)m,/.exec(tmpfs?.[0] ?? '')?.[1];
    expect(Number(size)).toBeGreaterThanOrEqual(
      20 * Number(compose().services['api']!.environment!['UPLOAD_LIMIT_MB']),
    );
    expect(megabytes(memory)).toBeGreaterThanOrEqual(2 * Number(size));
  });

  test.each(Object.entries(compose().services))('%s may use so much memory and so many processes', (_, service) => {
    expect(megabytes(service.mem_limit)).toBeGreaterThan(0);
    expect(service.pids_limit).toBeGreaterThan(0);
  });

  test('the API has time to say that it stops, and then for what is under way', () => {
    const { environment, stop_grace_period: grace = '' } = compose().services['api']!;
    expect(Number.parseInt(grace, 10)).toBeGreaterThanOrEqual(Number(environment!['DRAIN_SECONDS']) + 15);
  });

  test('only migrate is given the password of who owns the tables', () => {
    const given = compose({ POSTGRES_PASSWORD: 'the-owners' });
    const told = (service: Service) => JSON.stringify(service.environment ?? {}).includes('the-owners');
    const names = Object.entries(given.services).flatMap(([name, service]) => (told(service) ? [name] : []));
    expect(names).toEqual(['postgres', 'migrate']);
  });

  test('everything waited for is there, and those that end are waited for until they have', () => {
    const { services } = compose();
    for (const { depends_on: needs = {} } of Object.values(services)) {
      for (const [name, { condition }] of Object.entries(needs)) {
        expect(Object.keys(services)).toContain(name);
        const ends = ['migrate', 'temporal-schema', 'temporal-namespace'].includes(name);
        expect(condition === 'service_completed_successfully').toBe(ends);
      }
    }
  });
});

describe('its programs, run with the commands and the environment the files give and with nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docker-'));
  const children: Child[] = [];
  let postgres: Postgres;
  let temporal: Temporal;
  let apiPort: number;
  let run: (service: string, change?: Record<string, string>) => Promise<Child>;

  beforeAll(async () => {
    apiPort = await freePort();
    postgres = await startPostgres({ dataDir: join(folder, 'postgres'), fsync: false });
    // Compose's own Temporal is built and run by "npm run cluster"; here is the one for development.
    temporal = await startTemporal({ namespace: 'tiltaksmotor' });
    const server = new pg.Client({ connectionString: postgres.url });
    await server.connect();
    await server.query('create database tiltaksmotor');
    await server.end();

    const file = compose({ POSTGRES_PASSWORD: new URL(postgres.url).password });
    const places = { 'postgres:5432': `127.0.0.1:${postgres.port}`, 'temporal:7233': temporal.address };
    run = async (service, change = {}) => {
      const { command, env } = program(service, file);
      const path = process.env['PATH'] ?? '';
      const child = await startChild(command[0]!, command.slice(1), {
        cwd: root,
        env: { PATH: path, ...here(env, places), ...change },
        log: join(folder, `${service}.log`),
        ...(nobodyCanEnter(root) ? { uid: 65_532, gid: 65_532 } : {}),
      });
      children.push(child);
      return child;
    };
  });

  afterAll(async () => {
    await Promise.all(children.map(async (child) => child.running && (await child.stop())));
    await temporal?.stop();
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('migrate makes the database, with the list and nobody in it, and finds nothing to do the second time', async () => {
    expect((await (await run('migrate')).exited).code).toBe(0);
    expect((await (await run('migrate')).exited).code).toBe(0);
    const database = new pg.Client({ connectionString: postgres.url.replace(/[^/]*$/, 'tiltaksmotor') });
    await database.connect();
    const { rows } = await database.query(
      'select (select count(*)::int from measure) measures, (select count(*)::int from person) people',
    );
    await database.end();
    expect(rows).toEqual([{ measures: 65, people: 0 }]);
  });

  test('worker and API come up, and the health check says so', async () => {
    const [, healthcheck] = [await run('worker'), dockerfile.stages['api']!.healthcheck];
    const api = await run('api', { PORT: String(apiPort) });
    const address = `http://127.0.0.1:${apiPort}`;
    const ready = async () => {
      const answer = await fetch(`${address}/api/health/ready`).catch(() => null);
      return answer !== null && ((await answer.json()) as { status: string }).status === 'ready';
    };
    await until('the API says that all is ready', ready, 60_000);
    const check = async () => {
      const env = { PATH: process.env['PATH'] ?? '', PORT: String(apiPort) };
      return (await (await startChild(healthcheck[0]!, healthcheck.slice(1), { env })).exited).code;
    };
    expect(await check()).toBe(0);
    // Nobody is let in without a login, and nobody may choose who to be.
    expect((await fetch(`${address}/api/pilots`)).status).toBe(401);
    expect((await fetch(`${address}/api/login/people`)).status).toBe(404);

    expect((await api.stop('SIGTERM', 20_000)).code).toBe(0);
    expect(await check()).toBe(1);
  });

  test('asked to stop, the worker ends what is under way and stops', async () => {
    const worker = children.find((child) => child.running)!;
    expect((await worker.stop('SIGTERM', 30_000)).code).toBe(0);
  });

  test('the API refuses the login for development where others can reach it', async () => {
    const api = await run('api', { PORT: String(apiPort), LOGIN: 'development' });
    expect((await api.exited).code).not.toBe(0);
    expect(readFileSync(join(folder, 'api.log'), 'utf8')).toContain('LOGIN=development');
  });
});

function withNeeds(folder: string): string[] {
  const { dependencies } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  const names = Object.keys(dependencies ?? {}).filter((name) => name.startsWith('@tiltaksmotor/'));
  const folderOf = (name: string) => name.replace('@tiltaksmotor', name === '@tiltaksmotor/web' ? 'apps' : 'libs');
  return [folder, ...names.flatMap((name) => withNeeds(folderOf(name)))];
}

/** Only root can become nobody, and only where nobody can read: in a clone under /root it stays itself. */
function nobodyCanEnter(folder: string): boolean {
  if (process.getuid?.() !== 0) return false;
  for (let at = folder.replace(/\/$/, ''); at !== '/'; at = dirname(at))
    if ((statSync(at).mode & 0o001) === 0) return false;
  return true;
}
