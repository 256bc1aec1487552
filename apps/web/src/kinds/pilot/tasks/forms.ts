import type { FormCommand } from '../page/turns.js';
import { DECIDING } from './deciding.js';
import { DISPUTING } from './disputing.js';
import { FIGURES } from './figures.js';
import { recordOutcome } from './outcome.js';
import { PLANNING } from './planning.js';
import { PREPARING } from './preparing.js';
import { REVIEWING } from './reviewing.js';
import { RUNNING } from './running.js';
import { voidFigure } from './voiding.js';
import type { Task } from './task.js';

/** Every command that is a small form. */
export const FORMS: Readonly<Record<FormCommand, Task>> = {
  ...REVIEWING,
  ...PREPARING,
  ...FIGURES,
  ...PLANNING,
  ...RUNNING,
  voidFigure,
  ...DISPUTING,
  ...DECIDING,
  recordOutcome,
};
