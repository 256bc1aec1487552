import Docxtemplater from 'docxtemplater';
import inspectModule from 'docxtemplater/js/inspect-module.js';
import { READING } from './docx.js';
import { REQUIRED, TAGS, type Tag, type Tags } from './tags.js';
import { packageOf, type TemplateParts } from './template.js';

/** Why a template cannot be used, its file being good. `tag` is the one that is wrong, as written in the template but for its braces. */
export interface TemplateFault {
  readonly why: TagFault;
  readonly tag: string | null;
}
/** `damaged` is what Word might read, and nothing can be put into. */
type TagFault = 'damaged' | 'unclosed-tag' | 'unknown-tag' | 'missing-tag' | 'misplaced-tag';

/** What is wrong first with a template, by the tag if it is a tag; null where papers can be made with it. */
export const checkTemplate = (parts: TemplateParts): TemplateFault | null =>
  parts.has(MAIN) ? faultInTags(parts) : { why: 'damaged', tag: null };
/** What the thread on which an uploaded file is read calls. */
export { checkTemplate as look };

/** Where Word puts a document's text, and where ours is put in. */
const MAIN = 'word/document.xml';

interface Part {
  readonly type: string;
  readonly value: string;
  readonly module?: string;
  readonly subparsed?: readonly Part[];
}

/** Its types call it a class; what is there is a function that makes one. */
const inspecting = inspectModule as unknown as () => { getStructuredTags(file: string): readonly Part[] };

function faultInTags(parts: TemplateParts): TemplateFault | null {
  const inspect = inspecting();
  try {
    const template = new Docxtemplater(packageOf(parts), { ...READING, modules: [inspect as object] });
    const used = new Set<string>();
    for (const file of template.targets) {
      const main = file === MAIN;
      const fault = faultAmong(inspect.getStructuredTags(file), [['', TAGS]], { used, main });
      if (fault !== null) return fault;
    }
    return missing(used);
  } catch (error) {
    return unreadable(error);
  }
}

/** Tags that are met, from the innermost loop outwards; with what is collected on the way. */
type Scopes = readonly (readonly [path: string, tags: Tags])[];
interface Looking {
  readonly used: Set<string>;
  readonly main: boolean;
}

function faultAmong(parts: readonly Part[], scopes: Scopes, looking: Looking): TemplateFault | null {
  for (const part of parts) {
    const fault = faultOf(part, scopes, looking);
    if (fault !== null) return fault;
  }
  return null;
}

function faultOf({ value, module = 'text', subparsed }: Part, scopes: Scopes, looking: Looking): TemplateFault | null {
  const scope = scopes.find(([, tags]) => Object.hasOwn(tags, value));
  const tag = scope?.[1][value];
  if (scope === undefined || tag === undefined) return { why: 'unknown-tag', tag: value };
  const path = scope[0] + value;
  const misplaced = { why: 'misplaced-tag', tag: value } as const;
  if (module === 'loop') {
    const inner: Scopes = typeof tag === 'object' ? [[`${path}/`, tag], ...scopes] : scopes;
    if (typeof tag === 'object' && value === 'saker' && !looking.main) return misplaced;
    return faultAmong(subparsed ?? [], inner, looking);
  }
  if (!fits(module, tag, looking.main)) return misplaced;
  looking.used.add(path);
  return null;
}

/** Blocks refer to pictures of the main text, so they stand nowhere else; and text put in as XML would be a hole. */
function fits(module: string, tag: Tag, main: boolean): boolean {
  return module === 'rawxml' ? tag === 'raw' && main : module === 'text' && tag === 'text';
}

function missing(used: ReadonlySet<string>): TemplateFault | null {
  const unmet = REQUIRED.find((ways) => !ways.some((way) => way.every((path) => used.has(path))));
  const tag = unmet?.[0]?.find((path) => !used.has(path));
  return tag === undefined ? null : { why: 'missing-tag', tag };
}

interface Said {
  readonly id?: string;
  readonly xtag?: string;
  readonly openingtag?: string;
  readonly errors?: readonly { readonly properties?: Said }[];
}

const MISPLACED = ['raw_xml_tag_should_be_only_text_in_paragraph', 'loop_position_invalid', 'unbalanced_loop_tags'];

/** docxtemplater names the tag; of several, the first. */
function unreadable(error: unknown): TemplateFault {
  const said = (error as { readonly properties?: Said }).properties;
  const first = said?.errors?.[0]?.properties ?? said;
  const tag = (first?.xtag ?? first?.openingtag ?? '').replace(/^[{}\s]+|[{}\s]+$/g, '');
  const id = first?.id ?? '';
  if (tag === '') return { why: 'damaged', tag: null };
  return { why: MISPLACED.includes(id) ? 'misplaced-tag' : 'unclosed-tag', tag };
}
