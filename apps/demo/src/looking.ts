import { until } from './until.js';

/** A meeting is called a few seconds ahead, by this machine's clock. */
const CLOCKS_APART_MS = 3_000;
const PATIENCE_MS = 15_000;

interface Found {
  /** Whether one may choose who to be. */
  readonly choosable: boolean;
  /** What its clock says. */
  readonly now: string;
}

/** What can be seen of a system without being anybody in it. Says what hinders the demo there. */
export async function lookAt(address: string): Promise<Found> {
  await untilReady(address);
  const { content, date } = await asked(address, 'login/ways');
  const { development } = content as { development?: boolean };
  if (development === undefined) throw strange(address);
  // Whole seconds, of which half has gone by on average.
  const apart = date.getTime() + 500 - Date.now();
  if (Math.abs(apart) > CLOCKS_APART_MS)
    throw new Error(
      `Klokken på ${address} går ${Math.round(Math.abs(apart) / 1000)} sekunder ${apart > 0 ? 'foran' : 'etter'} denne ` +
        'maskinens. Still dem likt: i demoen varer et døgn et sekund.',
    );
  return { choosable: development, now: date.toISOString() };
}

/** What a demo killed a moment ago is given the time to come back. */
async function untilReady(address: string): Promise<void> {
  let lacks: readonly string[] = [];
  const ready = async () => {
    const { status, missing = ['api'] } = (await asked(address, 'health/ready')).content as Health;
    if (status === undefined) throw strange(address);
    lacks = missing;
    return status === 'ready';
  };
  await until('det er klart', ready, PATIENCE_MS / 1000).catch((error: unknown) => {
    if (lacks.length === 0) throw error;
    throw new Error(`${address} er ikke klar: ${lacks.join(' og ')} mangler. Se til det, og prøv igjen.`, {
      cause: error,
    });
  });
}
interface Health {
  readonly status?: string;
  readonly missing?: readonly string[];
}

async function asked(address: string, path: string): Promise<{ content: object; date: Date }> {
  const answer = await fetch(`${address}/api/${path}`, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
    (error: unknown) => {
      throw new Error(`Ingen svarer på ${address} (${why(error)}). Se etter om adressen er rett.`, { cause: error });
    },
  );
  if (answer.redirected)
    throw new Error(`${address} sender videre til ${new URL(answer.url).origin}: bruk den adressen.`);
  const content: unknown = await answer.json().catch(() => null);
  if (typeof content !== 'object' || content === null) throw strange(address);
  const said = Date.parse(answer.headers.get('date') ?? '');
  return { content, date: new Date(Number.isNaN(said) ? Date.now() : said) };
}

const strange = (address: string) =>
  new Error(`Det som svarer på ${address}, er ikke Tiltaksmotor. Se etter om adressen er rett.`);

function why(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { code?: string } };
  return cause?.code ?? message ?? String(error);
}
