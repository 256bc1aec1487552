import { afterAll, beforeAll, describe, jest } from '@jest/globals';
import { Installation } from '../support/installation.js';
import { answers } from './stories/answers.js';
import { clocks } from './stories/clocks.js';
import { drafts } from './stories/drafts.js';
import { lists } from './stories/lists.js';
import { outages } from './stories/outages.js';
import { trials } from './stories/trials.js';

jest.setTimeout(120_000);

let installation: Installation;
beforeAll(async () => {
  installation = await Installation.open({ worker: false });
});
afterAll(() => installation?.close());
const running = () => installation;

describe('while parts are away', () => outages(running));
describe('a draft', () => drafts(running));
describe('consent', () => answers(running));
describe('time', () => clocks(running));
describe('a trial', () => trials(running));
describe('lists, notices and reports', () => lists(running));
