export {
  HOSTILE_CONTENT,
  HOSTILE_DOCUMENTS,
  HOSTILE_IMAGES,
  HOSTILE_SIZES,
  withTemplate,
  type Hostile,
} from './hostile-packages.js';
export * from './images.js';
export { LARGE_DOCUMENTS } from './large.js';
export { HOSTILE_LISTS, listBook, longList, textRows, xml, type ListBook, type ListSheet } from './lists.js';
export { ORDINARY_DOCUMENTS, ORDINARY_IMAGES, type Ordinary } from './ordinary-packages.js';
export { field, paragraph, text, wordDocument, workbook, type Added, type Spec } from './word.js';
export { zipOf, type Part } from './zip.js';
