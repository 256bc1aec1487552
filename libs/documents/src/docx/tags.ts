/** A tag is a text, XML of its own (written `{@tag}`, alone in a paragraph), or a loop with tags inside. */
export type Tag = 'text' | 'raw' | Tags;
export interface Tags {
  readonly [name: string]: Tag;
}

const FACTS: Tags = { navn: 'text', verdi: 'text' };

/** All that a template may ask for. Inside a loop, tags from outside it may be used too. */
export const TAGS: Tags = {
  tittel: 'text',
  utvalg: 'text',
  dataPer: 'text',
  side: 'text',
  av: 'text',
  fakta: FACTS,
  saksliste: 'raw',
  innledning: 'raw',
  saker: {
    saksoverskrift: 'raw',
    nummer: 'text',
    sakstittel: 'text',
    merknad: 'text',
    fakta: FACTS,
    avsnitt: { overskrift: 'text', innhold: 'raw' },
  },
  avslutning: 'raw',
};

/**
 * Without these something in the paper would be left out, and nobody would see that it is missing. Each line is met by any
 * one of its ways; a way by all its tags.
 */
export const REQUIRED: readonly (readonly (readonly string[])[])[] = [
  [['tittel']],
  [['dataPer']],
  [['fakta/navn', 'fakta/verdi']],
  [['innledning']],
  [['saker/saksoverskrift'], ['saker/nummer', 'saker/sakstittel']],
  [['saker/merknad']],
  [['saker/fakta/navn', 'saker/fakta/verdi']],
  [['saker/avsnitt/overskrift']],
  [['saker/avsnitt/innhold']],
  [['avslutning']],
];
