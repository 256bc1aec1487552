/**
 * Free text that a person wrote, kept where it can be redacted. State and events hold only this reference; within one
 * stream equal texts have equal references, so that comparing references compares texts.
 */
export interface Words {
  readonly ref: string;
  readonly hash: string;
}
