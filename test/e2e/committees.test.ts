import { afterAll, beforeAll, describe, jest } from '@jest/globals';
import { addDecidingPolicy } from '../support/committees.js';
import { Installation } from '../support/installation.js';
import { decisions } from './stories/decisions.js';
import { editions } from './stories/editions.js';
import { undoings } from './stories/undoings.js';

jest.setTimeout(120_000);

let installation: Installation;
beforeAll(async () => {
  installation = await Installation.open();
  await addDecidingPolicy(installation.owner);
});
afterAll(() => installation?.close());
const running = () => installation;

describe('what committees decide', () => decisions(running));
describe('what they take back', () => undoings(running));
describe('editions of the list', () => editions(running));
