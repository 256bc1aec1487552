import { withPostgres } from '../../jest.base.mjs';

export default withPostgres;
