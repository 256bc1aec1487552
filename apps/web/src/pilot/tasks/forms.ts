import { DECIDING } from './deciding.js';
import { PREPARING } from './preparing.js';
import { RUNNING } from './running.js';
import type { Task } from './task.js';

/** Every command that is a small form. Others have a page of their own. */
export const FORMS: Readonly<Record<string, Task>> = { ...PREPARING, ...RUNNING, ...DECIDING };
