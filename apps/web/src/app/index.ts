/** What pages are made with. What is round every page, and what knows which pages there are, is not here. */
export * from './fetched.js';
export * from './Links.js';
export * from './values.js';
export * from './names.js';
export * from './focus.js';
export * from './queries.js';
export * from './Facts.js';
export * from './Section.js';
export * from './Shown.js';
export * from './Explained.js';
export * from './words.js';
