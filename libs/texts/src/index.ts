export { say, has, type Language } from './say.js';
