import type { z } from 'zod';
import type { Coded } from '../entity.js';

type Status = 403 | 404 | 409 | 422;
/** A refusal, by its code: its HTTP status, and what comes with it. What it says is in the texts. */
export interface Refusable<Carries> {
  readonly status: Status;
  readonly carries?: Carries;
}
/** By their codes: of a kind, or of one command, beside which they then stand. */
export type Refusables = Readonly<Record<string, Refusable<unknown>>>;
/** To be called with the names and types of what it carries: ids, dates and numbers. */
export const refusal = <Carries = unknown>(status: Status): Refusable<Carries> => ({ status });
/** As they are answered. */
export type Refused<Own extends Refusables> = {
  [Code in keyof Own & string]: Own[Code] extends Refusable<infer Carries>
    ? { readonly code: Code } & Readonly<Carries>
    : never;
}[keyof Own & string];

/** What every kind can answer instead of doing what it was asked. A kind has refusals of its own besides. */
export const COMMON_REFUSALS = {
  NotThere: refusal(404),
  AlreadyThere: refusal(409),
  UnknownCommand: refusal<{ command: string }>(422),
  /** `roles` are those that may. */
  NotYours: refusal<{ command: string; roles: readonly string[] }>(403),
  InvalidFields: refusal<{ issues: readonly z.core.$ZodIssue[] }>(422),
  NamedTwice: refusal<{ subject: string }>(422),
  WrongStatus: refusal<{ status: string; command: string }>(409),
};
export type CommonRefusal = Refused<typeof COMMON_REFUSALS>;
/** The HTTP status of each refusal. */
export type Statuses<R extends Coded> = { readonly [C in R['code']]: Status };
