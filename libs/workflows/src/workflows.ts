/**
 * Every workflow a worker runs.
 *
 * Running workflows replay their histories against this code: a change in what it does, or in which order, goes behind
 * `patched()`, and is proven by the committed histories in `test/replay`.
 */
export * from './kinds/index.js';
export { mailWorkflow } from './mail.workflow.js';
export { meetingBookWorkflow, minutesWorkflow, statusCheckWorkflow } from './papers.workflow.js';
export { reportWorkflow } from './report.workflow.js';
export { sweepWorkflow } from './sweep.workflow.js';
