/** The workflows that workers run, with the tests' own kind of stream among them. */
export { streamWorkflow as sampleWorkflow } from '@tiltaksmotor/workflows/stream';
export { streamWorkflow as pilotWorkflow } from '@tiltaksmotor/workflows/stream';
export { teaTimeWorkflow } from './tea-time.workflow.js';
export { sweepWorkflow } from '@tiltaksmotor/workflows/sweep';
