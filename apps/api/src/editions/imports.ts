import { Inject, Injectable } from '@nestjs/common';
import type { EditionState } from '@tiltaksmotor/domain';
import type { FileFault, Question, ReadAgainst } from '@tiltaksmotor/domain/list-file';
import { listFile } from '@tiltaksmotor/papers';
import { plainName, readList } from '@tiltaksmotor/persistence';
import { say, type Language } from '@tiltaksmotor/texts';
import type { FastifyRequest } from 'fastify';
import { setImmediate as pause } from 'node:timers/promises';
import { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { Engine } from '../engine.js';
import { bodyOf, KindStreams, type KindGiven } from '../kinds/kind-streams.js';
import { issuesOf } from '../problems/issues.js';
import { Problem } from '../problems/problem.js';
import { resolved, type Texts } from '../streams/words.js';
import { namingNobody, receive } from '../uploads/receive.js';
import { Turns } from '../uploads/turns.js';
import { EDITIONS } from './editions.js';

/** Which measure a row is that the file did not say for sure. */
const Choices = z.array(z.strictObject({ row: z.int().min(1), is: z.string().max(20) })).max(5_000);
/** Room for a choice in every row. */
const CHOICES_BYTES = 400_000;

export interface Imported extends Omit<KindGiven, 'created'> {
  /** Columns that were not read. */
  readonly ignored: readonly string[];
  /** What must be answered first: then the same file is sent again with the choices, and until then nothing is changed. */
  readonly questions: readonly Question[];
}

/** Files that take the place of an edition's rows, and the rows as files. */
@Injectable()
export class EditionFiles {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(KindStreams) private readonly streams: KindStreams,
    @Inject(Turns) private readonly turns: Turns,
  ) {}

  /** Whose the edition is is asked before anything of the file is looked at. */
  async read(
    id: string,
    ask: { readonly actor: string; readonly key: string },
    request: FastifyRequest,
    language: Language,
  ): Promise<Imported> {
    await this.streams.mayGive(EDITIONS, id, 'importRows', ask.actor);
    return receive(
      request,
      this.config.uploadLimit,
      ({ name, content, fields }) =>
        this.turns.take(ask.actor, async () => {
          const choices = choicesIn(fields['choices']);
          const { state, version, texts } = await this.streams.standing<EditionState>(EDITIONS, id, ask.actor);
          const read = await readList(await content.bytes(), this.against(state, texts, choices));
          if (read.is === 'refused') throw new Problem(read.fault.code, { ...read.fault });
          if (read.is === 'faults') throw faulty(read.faults, read.more, language);
          if (read.is === 'questions')
            return { id, version, status: state.status, ignored: [], questions: read.questions };
          const sent = { name: calledAs(name, language), sha256: content.sha256, rows: read.rows };
          const command = { ...(await wellFormed(sent)), type: 'importRows' };
          const given = await this.streams.given(EDITIONS, id, { ...ask, command });
          return { id, version: given.version, status: given.status, ignored: read.ignored, questions: [] };
        }),
      CHOICES_BYTES,
    );
  }

  /** As a spreadsheet opens it: to be edited there, and read in again. */
  async file(
    id: string,
    me: string,
    { format, language }: { readonly format: 'csv' | 'xlsx'; readonly language: Language },
  ): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const { state, texts, at } = await this.streams.standing<EditionState>(EDITIONS, id, me);
    const { areas } = this.engine.opened.community;
    const title = texts.get(state.title.ref) ?? '';
    const signed = { title, from: state.body, asOf: at };
    const bytes = await listFile({ rows: resolved(state.rows, texts) as never, areas, format, language, signed });
    return { name: `${title === '' ? say(language, 'kind.edition.file') : title}.${format}`, bytes };
  }

  private against(state: EditionState, texts: Texts, choices: ReadAgainst['choices']): ReadAgainst {
    const { areas } = this.engine.opened.community;
    const [rows, old] = [resolved(state.rows, texts), resolved(state.old, texts)];
    return { rows: rows as ReadAgainst['rows'], old: old as ReadAgainst['old'], areas, choices };
  }
}

/** How a file is called. */
function calledAs(name: string, language: Language): string {
  const called = namingNobody(plainName(name));
  return called === '' ? say(language, 'kind.edition.file') : called;
}

const AT_ONCE = 250;
/** What was read, as the command takes it. Some rows at a time, so that others are answered meanwhile: there may be thousands. */
async function wellFormed(sent: { readonly rows: readonly unknown[] }): Promise<Readonly<Record<string, unknown>>> {
  const schema = bodyOf(EDITIONS, 'importRows');
  const rows: unknown[] = [];
  let parsed: Readonly<Record<string, unknown>> = {};
  for (let at = 0; at < sent.rows.length; at += AT_ONCE) {
    parsed = schema.parse({ ...sent, rows: sent.rows.slice(at, at + AT_ONCE) });
    rows.push(...(parsed['rows'] as readonly unknown[]));
    await pause();
  }
  return { ...parsed, rows };
}

function choicesIn(sent: string | undefined): z.infer<typeof Choices> {
  let said: unknown;
  try {
    said = JSON.parse(sent ?? '[]');
  } catch {
    throw new Problem('FormDamaged');
  }
  const parsed = Choices.safeParse(said);
  if (!parsed.success) throw new Problem('InvalidInput', { errors: issuesOf(parsed.error.issues, said) });
  return parsed.data;
}

/** Every fault where it stands, each as a sentence. */
function faulty(faults: readonly FileFault[], more: number, language: Language): Problem {
  const said = faults.map((fault) => ({ ...fault, detail: say(language, `problem.${fault.code}`, { ...fault }) }));
  return new Problem('ListHasFaults', { faults: said, first: said[0]?.detail ?? '', count: faults.length + more });
}
