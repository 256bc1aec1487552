import type { ApiBodyOptions } from '@nestjs/swagger';
import { holdsIdentityNumber } from '@tiltaksmotor/domain';
import { contentOfFile, inspect, safeName, type Content, type MediaType } from '@tiltaksmotor/persistence';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../problems/problem.js';

/** How the API's document tells of a form with one file. */
export const FILE_FORM: ApiBodyOptions = {
  schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
};

/** Routes that take a form; all others take JSON alone. */
export const TAKES_FILES = { takesFiles: true } as const;

/** One file, as it came: in a folder that goes when the work with it is done. */
export interface Received {
  /** As its sender called it. */
  readonly name: string;
  readonly content: Content;
  /** What the form said besides. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Of a form besides its file: boundaries and headers. */
const AROUND = 64 * 1024;

/**
 * Receives a form with one file, writing it to disk as it comes, and does `work` with it. What is larger than `most` bytes is
 * refused as soon as that is known: by its announced length before anything is read, else when the limit is passed.
 */
export async function receive<T>(
  request: FastifyRequest,
  most: number,
  work: (received: Received) => Promise<T>,
  mostOfField = FIELD,
): Promise<T> {
  if (!request.isMultipart()) throw new Problem('FormExpected');
  if (Number(request.headers['content-length'] ?? 0) > most + AROUND) throw tooLarge(most);
  const folder = await mkdtemp(join(tmpdir(), `upload-${process.pid}-`));
  try {
    return await work(await read(request, folder, most, mostOfField));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function read(request: FastifyRequest, folder: string, most: number, fieldSize: number): Promise<Received> {
  let received: Omit<Received, 'fields'> | null = null;
  const fields: [string, string][] = [];
  try {
    for await (const part of request.parts({ limits: { ...LIMITS, fieldSize, fileSize: most } })) {
      if (part.type === 'field') fields.push([part.fieldname, String(part.value)]);
      else received = await write(part.filename, part.file, join(folder, 'file'), most);
    }
  } catch (error) {
    letTheRestGo(request);
    throw problemOf(error);
  }
  if (received === null) throw new Problem('OneFileOnly');
  return { ...received, fields: Object.fromEntries(fields) };
}

/** Bytes of what a form says besides its file. */
const FIELD = 1_000;
const LIMITS = { files: 1, fields: 5, parts: 6, headerPairs: 20 };

async function write(name: string, file: Limited, path: string, most: number): Promise<Omit<Received, 'fields'>> {
  const hash = createHash('sha256');
  let size = 0;
  const passed = new Promise<never>((_, reject) => file.once('limit', () => reject(tooLarge(most))));
  const counted = async function* (source: AsyncIterable<Buffer>) {
    for await (const part of source) {
      hash.update(part);
      size += part.length;
      yield part;
    }
  };
  await Promise.race([passed, pipeline(file, counted, createWriteStream(path))]);
  if (file.truncated) throw tooLarge(most);
  return { name, content: contentOfFile(path, hash.digest('hex'), size) };
}
type Limited = Readable & { readonly truncated: boolean };

/** What still comes is read past, and kept nowhere: whoever sends it would else never hear the answer. */
function letTheRestGo({ raw }: FastifyRequest): void {
  raw.unpipe();
  raw.resume();
}

const tooLarge = (most: number): Problem => new Problem('FileTooLarge', { megabytes: Math.floor(most / 1024 / 1024) });

function problemOf(error: unknown): unknown {
  if (error instanceof Problem) return error;
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (code === 'FST_REQ_FILE_TOO_LARGE') return error;
  if (TOO_MANY.includes(String(code))) return new Problem('OneFileOnly');
  if (NO_ROOM.includes(String(code))) return new Problem('FilesAway');
  const isForm = String(code).startsWith('FST_') || /multipart|Malformed part|terminated early/i.test(String(message));
  return isForm ? new Problem('FormDamaged') : error;
}

/** Many large files at once may fill the folder they are written to. It is empty again when they were looked into. */
const NO_ROOM = ['ENOSPC', 'EDQUOT'];
const TOO_MANY = ['FST_FILES_LIMIT', 'FST_PARTS_LIMIT', 'FST_FIELDS_LIMIT'];

export interface LookedInto {
  readonly name: string;
  readonly mediaType: MediaType;
  /** What is wrong with a template's tags. */
  readonly wrong: unknown;
}

/**
 * What a file is, by its content, and what it may be called; or the problem with it.
 *
 * @param template for a Word template, the module that looks at its tags
 */
export async function looked({ name, content }: Received, template: URL | null = null): Promise<LookedInto> {
  const { inspected, wrong } = await inspect(await content.bytes(), template);
  if (!inspected.ok) {
    const { code, ...details } = inspected.fault;
    throw new Problem(code, details);
  }
  return { name: namingNobody(safeName(name, inspected.mediaType)), mediaType: inspected.mediaType, wrong };
}

/** A file's name, or the problem that it holds an identity number. */
export function namingNobody(name: string): string {
  if (holdsIdentityNumber(name)) throw new Problem('FileNameHoldsId');
  return name;
}
