/** What the tests' workers run: the same workflows under a kind of stream that only tests have. */
export { mailWorkflow } from '../mail.workflow.js';
export { streamWorkflow as sampleWorkflow } from '../stream.workflow.js';
export { sweepWorkflow } from '../sweep.workflow.js';
