/**
 * Every workflow a worker runs. One implementation drives every kind of stream, under the name of its entity.
 *
 * Running workflows replay their histories against this code: a change in what it does, or in which order, goes behind
 * `patched()`, and is proven by the committed histories in `test/replay`.
 */
export { mailWorkflow } from './mail.workflow.js';
export { meetingBookWorkflow, minutesWorkflow, statusCheckWorkflow } from './papers.workflow.js';
export { reportWorkflow } from './report.workflow.js';
export { streamWorkflow as committeeWorkflow } from './stream.workflow.js';
export { streamWorkflow as editionWorkflow } from './stream.workflow.js';
export { streamWorkflow as pilotWorkflow } from './stream.workflow.js';
export { sweepWorkflow } from './sweep.workflow.js';
