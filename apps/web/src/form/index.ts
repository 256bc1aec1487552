/** What forms are made with. */
export * from './kept.js';
export * from './draft.js';
export * from './command.js';
export * from './upload.js';
export * from './narrowing.js';
export * from './Person.js';
export * from './choices.js';
export * from './field.js';
export * from './Text.js';
export * from './Form.js';
export * from './CommandForm.js';
export * from './FollowingForm.js';
export * from './Unsent.js';
