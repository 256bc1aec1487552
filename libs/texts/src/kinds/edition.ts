import type { FileFaultCode } from '@tiltaksmotor/domain/list-file';
import type { Has, One } from '../complete.js';
import type edition from '../nb/edition.json';

/** What is wrong with a file that is to be the list. */
interface Texts {
  readonly problem: One<FileFaultCode | 'ListTypeRefused' | 'ListHasFaults_one' | 'ListHasFaults_other'>;
}
export type EditionTexts = Has<Texts, typeof edition>;
