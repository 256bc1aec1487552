import type { DataSource } from 'typeorm';
import { openObjectStore, type ObjectStore, type ObjectStoreAddress } from './object-store.js';

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
