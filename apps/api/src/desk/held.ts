import type { Assignment } from '@tiltaksmotor/domain';
import type { Task } from './desk.schema.js';

export const heldRole = ({ role, at, deputyFor }: Assignment): Task['as'][number] => ({
  role,
  at,
  deputyFor: deputyFor ?? null,
});
