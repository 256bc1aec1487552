import type { Policies } from '@tiltaksmotor/domain';

/** Where days are seconds: nothing that is shown of it is about the real world. */
export const isExercise = (policies: Policies, policy: string): boolean =>
  Object.hasOwn(policies, policy) && policies[policy]?.clock.kind === 'countdown';
