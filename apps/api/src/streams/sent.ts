import type { Words } from '@tiltaksmotor/domain';

/** A command as it is sent: free text has not yet become a reference. */
export type Sent<T> = T extends Words
  ? { readonly words: string }
  : T extends readonly (infer U)[]
    ? readonly Sent<U>[]
    : T extends object
      ? { readonly [K in keyof T]: Sent<T[K]> }
      : T;
