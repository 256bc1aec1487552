import type { Span } from '../../calendar.js';

declare module '../../policy.js' {
  /** What a pilot is timed by, in the order of its phases. */
  interface Policy {
    readonly consent: { readonly remindAfter: Span; readonly lapseAfter: Span };
    readonly review: { readonly mode: 'notify' | 'decide'; readonly objectWithin: Span; readonly remindAfter: Span };
    readonly preparation: { readonly remindAfter: Span };
    readonly trial: { readonly statusEvery: Span; readonly remindAfter: Span };
    readonly evaluation: { readonly dueAfter: Span; readonly remindAfter: Span };
    readonly reporting: { readonly remindAfter: Span };
    readonly adoption: { readonly remindAfter: Span };
  }
}
