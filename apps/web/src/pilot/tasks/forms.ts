import { recordBaseline } from './baseline.js';
import { DECIDING } from './deciding.js';
import { DISPUTING } from './disputing.js';
import { recordOutcome } from './outcome.js';
import { PLANNING } from './planning.js';
import { PREPARING } from './preparing.js';
import { REVIEWING } from './reviewing.js';
import { RUNNING } from './running.js';
import { voidFigure } from './voiding.js';
import type { Task } from './task.js';

/** Every command that is a small form. Others have a page of their own. */
export const FORMS: Readonly<Record<string, Task>> = {
  ...REVIEWING,
  ...PREPARING,
  recordBaseline,
  ...PLANNING,
  ...RUNNING,
  voidFigure,
  ...DISPUTING,
  ...DECIDING,
  recordOutcome,
};
