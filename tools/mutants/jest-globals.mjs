// What tests import from Jest, except that after one of them has failed the others do nothing: a break that one test hears of
// is heard of. Jest itself stops between files alone, and here is but one.
export const { describe, expect, beforeAll, beforeEach, afterAll, afterEach } = globalThis;

let heard = false;
const untilHeard =
  (body) =>
  (...given) => {
    if (heard) return undefined;
    try {
      const result = body(...given);
      return result instanceof Promise ? result.catch(tell) : result;
    } catch (error) {
      return tell(error);
    }
  };
const tell = (error) => {
  heard = true;
  throw error;
};

export const test = (name, body, timeout) => globalThis.test(name, untilHeard(body), timeout);
test.each = (table) => (name, body, timeout) => globalThis.test.each(table)(name, untilHeard(body), timeout);
export const it = test;
