import { withPostgres } from '../../jest.base.mjs';

// Two files at a time, on however few processors: each is busy by turns with its program, its database and its client.
export default { ...withPostgres, maxWorkers: 2 };
