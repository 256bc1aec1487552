import { Client } from 'minio';
import { Agent as PlainAgent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import type { Readable } from 'node:stream';
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
}

/** A store that does not answer must not hold a person up for long. */
const PATIENCE_MS = 10_000;
/** Bytes of one part: what is larger is sent in several. */
const PART = 64 * 1024 * 1024;

export function openObjectStore({ url, bucket, region, accessKey, secretKey }: ObjectStoreAddress): ObjectStore {
  const { protocol, hostname, port } = new URL(url);
  const useSSL = protocol === 'https:';
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
    transportAgent: new (useSSL ? SecureAgent : PlainAgent)({ keepAlive: true, timeout: PATIENCE_MS }),
  });
  return {
    put: (key, bytes, size) => told(async () => void (await client.putObject(bucket, key, bytes, size))),
    get: (key) => told(() => client.getObject(bucket, key)),
    remove: (key) => told(() => client.removeObject(bucket, key)),
    isThere: () => client.bucketExists(bucket).catch(() => false),
  };
}

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
