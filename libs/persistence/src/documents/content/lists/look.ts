import { faultsOf, listIn, type FileRead, type ReadAgainst, type Sheet } from '@tiltaksmotor/domain/list-file';
import { Budget, type Limits } from '../budget.js';
import type { ContentFault } from '../kinds.js';
import { faultOf, isPackage, otherwise, typeOf } from '../look.js';
import { Refused } from '../refused.js';
import { sheetOfCsv, utf16In } from './csv.js';
import { sheetsOf } from './workbook.js';

/** What comes of a file that is to be a list: see `FileRead`; or why it is not read. */
export type ListRead =
  | FileRead
  | {
      readonly is: 'refused';
      readonly fault:
        Exclude<ContentFault, { readonly code: 'FileTypeRefused' }> | { readonly code: 'ListTypeRefused' };
    };

const MB = 1024 * 1024;
const LARGEST = 20 * MB;
/** A list of five thousand measures with all that may be said of each is some 30 MB as XML; an ordinary one is 60 kB. */
export const LIST_LIMITS: Limits = { looked: 240 * MB, unpacked: 100 * MB, nodes: 3_000_000 };

/** Reads a CSV or a workbook, told apart by their bytes. Only to be called on a thread where nothing waits. */
export async function readListFile(
  bytes: Buffer,
  against: ReadAgainst,
  budget = new Budget(LIST_LIMITS),
): Promise<ListRead> {
  try {
    if (bytes.length === 0) throw new Refused({ code: 'FileEmpty' });
    if (bytes.length > LARGEST) throw new Refused({ code: 'FileSwells' });
    if (isPackage(bytes)) return listIn(await sheetsOf(bytes, budget), against);
    // What begins with nothing is taken for many things.
    const type = utf16In(bytes) === null ? await typeOf(bytes) : undefined;
    if (type !== undefined) throw otherwise(bytes, type.ext);
    const sheet = sheetOfCsv(bytes, budget);
    return isSheet(sheet) ? listIn([sheet], against) : faultsOf([sheet]);
  } catch (error) {
    const fault = faultOf(error);
    return { is: 'refused', fault: fault.code === 'FileTypeRefused' ? { code: 'ListTypeRefused' } : fault };
  }
}

const isSheet = (read: object): read is Sheet => 'rows' in read;
