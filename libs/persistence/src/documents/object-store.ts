import { Client } from 'minio';
import { Agent as PlainAgent, request as plainly, type IncomingMessage, type RequestOptions } from 'node:http';
import { Agent as SecureAgent, request as securely } from 'node:https';
import type { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import { ObjectStoreAway } from './faults.js';

/** An S3-compatible object store, and the bucket in it that holds this installation's files. */
export interface ObjectStoreAddress {
  readonly url: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

export interface ObjectStore {
  put(key: string, bytes: Buffer | Readable, size: number): Promise<void>;
  get(key: string): Promise<Readable>;
  remove(key: string): Promise<void>;
  /** Whether it answers, and the bucket is there. */
  isThere(): Promise<boolean>;
  /** Leaves the connections that are kept for the next request. */
  close(): void;
}

/** A store that does not answer must not hold a person up for long. */
const PATIENCE_MS = 10_000;
const SLOWEST_READER_MS = 120_000;
/** Bytes of one part: what is larger is sent in several. */
const PART = 64 * 1024 * 1024;

/** @param patience milliseconds in which a store that was asked must say something. */
export function openObjectStore(
  { url, bucket, region, accessKey, secretKey }: ObjectStoreAddress,
  patience = PATIENCE_MS,
): ObjectStore {
  const { protocol, hostname, port } = new URL(url);
  const useSSL = protocol === 'https:';
  const transportAgent = new (useSSL ? SecureAgent : PlainAgent)({ keepAlive: true, timeout: patience });
  const client = new Client({
    endPoint: hostname,
    ...(port === '' ? {} : { port: Number(port) }),
    useSSL,
    region,
    accessKey,
    secretKey,
    partSize: PART,
    // Whoever asked tries again: a client that does so by itself sends a stream that has been read.
    retryOptions: { disableRetry: true },
    transportAgent,
    transport: { request: impatient(useSSL ? securely : plainly) as typeof plainly },
  });
  return {
    put: (key, bytes, size) => told(async () => void (await client.putObject(bucket, key, bytes, size))),
    get: (key) => told(() => client.getObject(bucket, key)),
    remove: (key) => told(() => client.removeObject(bucket, key)),
    isThere: () => client.bucketExists(bucket).catch(() => false),
    close: () => transportAgent.destroy(),
  };
}

/**
 * Gives up on a request whose connection has been silent for as long as its agent says, which by itself only tells. Once an
 * answer comes it is as slow as whoever reads it.
 */
const impatient =
  (request: typeof plainly) =>
  (options: RequestOptions, answered?: (answer: IncomingMessage) => void): ReturnType<typeof plainly> => {
    const asked = request(options, (answer) => {
      asked.setTimeout(SLOWEST_READER_MS);
      answered?.(answer);
    });
    return asked.on('timeout', () => asked.destroy(new Error('the object store is silent')));
  };

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new ObjectStoreAway(error);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;
const NAMES = ['OBJECT_STORE_BUCKET', 'OBJECT_STORE_ACCESS_KEY', 'OBJECT_STORE_SECRET_KEY'] as const;

/** Where files are kept, as the environment says: null is in PostgreSQL. What is wrong is thrown as one sentence. */
export function objectStoreFrom(env: Environment): ObjectStoreAddress | null {
  const url = env['OBJECT_STORE_URL'];
  if (!url) {
    const lonely = NAMES.find((name) => env[name]);
    if (lonely === undefined) return null;
    throw new Error(`${lonely} is set without OBJECT_STORE_URL: set that too, or neither.`);
  }
  if (!URL.canParse(url) || !['http:', 'https:'].includes(new URL(url).protocol))
    throw new Error('OBJECT_STORE_URL is no address: it should look like https://objects.example.no.');
  const [bucket, accessKey, secretKey] = NAMES.map((name) => {
    const value = env[name];
    if (!value) throw new Error(`${name} is not set: OBJECT_STORE_URL needs it.`);
    return value;
  }) as [string, string, string];
  return { url, bucket, accessKey, secretKey, region: env['OBJECT_STORE_REGION'] || 'us-east-1' };
}

/**
 * Where documents, attachments and templates are kept. Rows are always in PostgreSQL; new bytes lie in the object store
 * where there is one, and else beside their rows. Every row of `blob` says where its own bytes are, so that an object
 * store can be taken into use at any time.
 */
export interface Archive {
  readonly db: DataSource;
  readonly objects: ObjectStore | null;
}

export const openArchive = (db: DataSource, address: ObjectStoreAddress | null = null): Archive => ({
  db,
  objects: address === null ? null : openObjectStore(address),
});
