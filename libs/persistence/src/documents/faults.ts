/** The object store could not be reached, or would not: the same may be asked again. */
export class ObjectStoreAway extends Error {
  constructor(cause: unknown) {
    super('the object store did not do as it was asked', { cause });
  }
}

/** What was read is not what was written. */
export class BytesChanged extends Error {
  constructor(readonly sha256: string) {
    super(`the bytes of ${sha256} have changed where they lie`);
  }
}

/** A document is what it is: the same version cannot come with other bytes. */
export class DocumentDiffers extends Error {
  constructor(readonly document: string) {
    super(`${document} is already kept with other bytes: a changed document needs a new version`);
  }
}
