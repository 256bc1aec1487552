import type { BrowserContext, ConsoleMessage } from 'playwright-core';

/** Chromium says of every refusal by the API that a resource did not load: what is refused is for the tests to look at. */
const REFUSED = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** What pages report of themselves: errors that nothing caught, and errors on the console, the security policy's among them. */
export class Faults {
  private readonly found: string[] = [];
  private expected: RegExp[] = [];

  listenTo(context: BrowserContext): void {
    context.on('weberror', (error) => this.found.push(error.error().stack ?? String(error.error())));
    context.on('console', (message) => {
      if (message.type() === 'error' && !isRefusal(message)) this.found.push(`${message.text()} (${atOf(message)})`);
    });
  }

  /** Something that the test that runs brings about. */
  expect(text: RegExp): void {
    this.expected.push(text);
  }

  /** Throws what was found and not expected, and begins anew. */
  check(): void {
    const unexpected = this.found.splice(0).filter((one) => !this.expected.some((text) => text.test(one)));
    this.expected = [];
    if (unexpected.length > 0) throw new Error(`a page reported:\n${unexpected.join('\n')}`);
  }
}

const atOf = (message: ConsoleMessage): string => message.location().url;
const isRefusal = (message: ConsoleMessage): boolean =>
  REFUSED.test(message.text()) && new URL(atOf(message), 'http://nowhere').pathname.startsWith('/api/');
