export * from './kinds/index.js';
export { lookup, NothingThere, type Source } from './read.js';
export { reportBasis, STATUS_DAYS, statusDaysFrom } from './report-basis.js';
export { speechFor, type Lookup, type Speech } from './speech.js';
export { listsFrom, peopleWithDigest, placeOf, weeklyDigest, type Digest, type DigestItem } from './weekly-digest.js';
