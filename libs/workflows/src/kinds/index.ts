/** One implementation drives every kind of stream, under the name of its entity: the only list of them here. */
export { streamWorkflow as committeeWorkflow } from '../stream.workflow.js';
export { streamWorkflow as editionWorkflow } from '../stream.workflow.js';
export { streamWorkflow as pilotWorkflow } from '../stream.workflow.js';
