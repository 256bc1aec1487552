import { say } from '@tiltaksmotor/texts';
import type { Block, CasePaper, ColumnKind, FigureColumn, FigureRow, Paper, RunChart } from '../paper.js';

const MONTHS = ['jan.', 'feb.', 'mars', 'april', 'mai', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'des.'];
const PARTIES = ['Helse Førde', 'Sunnfjord kommune', 'Kárášjoga gielda', 'Helse Bergen'];

export function runChart(nth: number, parties = 2): RunChart {
  const series = PARTIES.slice(0, parties).map((name, party) => ({
    name,
    baseline: party === 3 ? null : 14 - 2 * party,
    points: MONTHS.map((month, at) => ({
      at: `2026-${String(at + 1).padStart(2, '0')}-01`,
      label: `${month} 2026`,
      value: Number((14 - 2 * party - at * 0.35 + ((nth + at * 7 + party * 3) % 5) * 0.8).toFixed(1)),
    })).filter((_, at) => (at + party) % 6 !== 5),
  }));
  const says = `Sykefraværet går ned fra 14,0 til 9,4 prosent hos ${PARTIES[0]} gjennom 2026, og ligger under grunnlinjen fra mars.`;
  return { kind: 'run-chart', title: 'Sykefravær, sykepleiere', unit: 'prosent av avtalte årsverk', says, series };
}

export function figuresTable(rows = 4): Extract<Block, { kind: 'table' }> {
  return {
    kind: 'table',
    caption: 'Sykefravær, sykepleiere (prosent av avtalte årsverk)',
    head: ['Part', 'Periode', 'Grunnlinje', 'Siste verdi', 'Endring', 'Metode'],
    rows: Array.from({ length: rows }, (_, nth) => [
      PARTIES[nth % 4] ?? '',
      '1. juli–30. september 2026',
      `${14 - (nth % 4) * 2},0`,
      nth % 4 === 3 ? '–' : `${11 - (nth % 4)},4`,
      nth % 4 === 3 ? 'Skjult: færre enn fem' : '−2,6',
      nth % 4 === 2 ? 'Omstridt: egen telling og lønnssystem' : 'Lønnssystem',
    ]),
    numeric: [2, 3, 4],
  };
}

const SUMMARY =
  'Pilotprosjektet har prøvd fast vaktlag og lengre helgevakter ved to sengeposter i ni måneder. Sykefraværet har gått ned hos begge parter, ' +
  'og færre vakter dekkes av innleie. Erfaringene er gode, men tallene fra den ene parten er omstridt: egen telling og lønnssystemet gir ulike svar.\n\n' +
  'Fagleder ber utvalget ta stilling til om tiltaket skal innføres hos alle parter.';

/** A case with everything a case can have. */
export function casePaper(nth: number, charts = 1): CasePaper {
  return {
    number: `${String(nth + 1).padStart(2, '0')}/26`,
    title: `Pilot ${nth + 1}: fast vaktlag og lengre helgevakter ved sengepost – behandling av anbefaling`,
    note: nth % 5 === 4 ? 'Til orientering' : null,
    facts: [
      { label: 'Til', value: 'Strategisk samarbeidsutvalg' },
      { label: 'Fra', value: 'Faglig samarbeidsutvalg for rekruttering' },
      { label: 'Data per', value: '29. oktober 2026' },
    ],
    sections: [
      { heading: 'Sammendrag', blocks: [{ kind: 'text', text: SUMMARY }] },
      {
        heading: 'Bakgrunn',
        blocks: [
          { kind: 'text', text: 'Deltakere i piloten:' },
          { kind: 'list', ordered: false, items: ['Helse Førde (eier)', 'Sunnfjord kommune', 'Kárášjoga gielda'] },
        ],
      },
      {
        heading: 'Vurdering',
        blocks: [
          { kind: 'heading', text: 'Sykefravær' },
          ...Array.from({ length: charts }, (_, one) => runChart(nth + one, 1 + ((nth + one) % 4))),
          figuresTable(),
        ],
      },
      {
        heading: 'Forslag til vedtak',
        blocks: [{ kind: 'list', ordered: true, items: ['Tiltaket innføres hos alle parter.', 'Tiltaket avsluttes.'] }],
      },
    ],
  };
}

export function figureRow(nth: number): FigureRow {
  return {
    case: `${String((nth % 40) + 1).padStart(2, '0')}/26`,
    pilot: `P-${nth}`,
    measure: 'Fast vaktlag',
    party: PARTIES[nth % 4] ?? '',
    indicator: 'Sykefravær, sykepleiere',
    unit: 'prosent',
    kind: 'measurement',
    from: '2026-07-01',
    to: '2026-09-30',
    value: nth % 7 === 3 ? null : Number((14 - (nth % 50) / 7).toFixed(2)),
    method: 'Lønnssystem',
    note: nth % 7 === 3 ? 'Skjult: færre enn fem' : null,
  };
}

const COLUMNS = {
  ...({
    case: 'case',
    pilot: 'text',
    measure: 'text',
    party: 'text',
    indicator: 'text',
    unit: 'text',
    kind: 'text',
  } as const),
  ...({ from: 'day', to: 'day', value: 'number', method: 'text', note: 'text' } as const),
} satisfies Readonly<Record<string, ColumnKind>>;
const figureColumns = (language: Paper['language']): readonly FigureColumn[] =>
  Object.entries(COLUMNS).map(([name, holds]) => ({
    name,
    called: say(language, `document.figureColumns.${name}`),
    holds,
  }));

export function standingCase(number: string, title: string): CasePaper {
  return { number, title, note: null, facts: [], sections: [] };
}

/** A meeting's book: standing cases first and last, and `cases` with papers between them. */
export function book(cases = 3, changes: Partial<Paper> = {}): Paper {
  const at = (nth: number): string => `${String(nth).padStart(2, '0')}/26`;
  return {
    kind: 'meeting-book',
    language: 'nb',
    from: 'Strategisk samarbeidsutvalg',
    title: 'Møtebok 12. november 2026',
    facts: [
      { label: 'Møtedato', value: 'torsdag 12. november 2026 kl. 12.00–15.00' },
      { label: 'Sted', value: 'Møterom Kárášjohka, Førde' },
      { label: 'Til', value: 'Medlemmer og varamedlemmer' },
    ],
    asOf: '2026-10-29T11:00:00Z',
    opening: [],
    cases: [
      standingCase(at(11), 'Godkjenning av innkalling og saksliste'),
      standingCase(at(12), 'Referat fra møtet 3. september 2026 – til orientering'),
      ...Array.from({ length: cases }, (_, nth) => casePaper(nth + 12)),
      standingCase(at(cases + 13), 'Eventuelt'),
    ],
    closing: [{ kind: 'text', text: 'Sendt til medlemmer, varamedlemmer og observatører 29. oktober 2026.' }],
    figureColumns: figureColumns(changes.language ?? 'nb'),
    figures: Array.from({ length: cases * 5 }, (_, nth) => figureRow(nth)),
    ...changes,
  };
}

/** A book as large as a year may bring: 40 cases with the figures and run charts of 200 pilots, five in each case; another for each `nth`. */
export function largeBook(nth = 0): Paper {
  const cases = Array.from({ length: 40 }, (_, one) => casePaper(40 * nth + one, 5));
  return book(0, { cases, figures: Array.from({ length: 200 * 8 }, (_, row) => figureRow(row + nth)) });
}

/** What was decided in a meeting: short cases that follow each other, with nothing for spreadsheets. */
export function minutes(): Paper {
  const said = (text: string): readonly Block[] => [{ kind: 'text', text }];
  const decided = (one: CasePaper, decision: string): CasePaper => ({
    ...one,
    sections: [
      {
        heading: 'Til stede i saken',
        blocks: [{ kind: 'list', ordered: false, items: ['Ánne Šelvi (leder)', 'Kari Å. Berg'] }],
      },
      { heading: 'Vedtak', blocks: said(decision) },
    ],
  });
  const people = {
    kind: 'table',
    caption: 'Til stede',
    head: ['Navn', 'Rolle', 'For'],
    rows: [
      ['Ánne Šelvi', 'Leder', 'Kárášjoga gielda'],
      ['Kari Å. Berg', 'Varamedlem for Ola Dahl', 'Helse Førde'],
    ],
    numeric: [],
  } as const;
  return book(0, {
    kind: 'minutes',
    title: 'Referat fra møtet 12. november 2026',
    opening: [people],
    cases: [
      decided(standingCase('11/26', 'Godkjenning av innkalling og saksliste'), 'Innkalling og saksliste ble godkjent.'),
      decided({ ...casePaper(11), facts: [] }, 'Tiltaket innføres hos alle parter.\nVedtaket var enstemmig.'),
      decided(standingCase('13/26', 'Eventuelt'), 'Ingen saker.'),
    ],
    closing: said('Referatet er godkjent av medlemmene 26. november 2026.'),
  });
}

/** A report with every kind of block, and texts as people paste them. */
export function report(changes: Partial<Paper> = {}): Paper {
  const pasted =
    'Spesialisthelsetjenestelovgivningsarbeidsgruppen 😀 👩🏽‍⚕️ skrev:\thttps://tiltak.example.no/piloter/0f8fad5b-d9cb-469f-a165-70867728950e/tilbakemeldinger?side=1 ' +
    'i Kopi_av_tiltaksplan_2026_endelig_v2_FERDIG_godkjent.docx. Україна, 漢字, العربية, \u{E000}, ☐ ☑ → ≥ ½.';
  const sides: Block = {
    kind: 'sides',
    caption: 'Omstridte tall',
    head: ['Tall', 'Den ene', 'Metode', 'Den andre', 'Metode', 'Avklart'],
    disputes: [
      {
        of: 'Sykefravær, april 2026',
        sides: [
          { by: 'Helse Førde', figure: '12,4', method: 'Lønnssystem' },
          { by: 'Sunnfjord kommune', figure: '9,1', method: 'Egen telling av vakter som ble dekket av andre' },
        ],
        settled: 'Ikke avklart',
      },
    ],
  };
  const blocks: readonly Block[] = [
    { kind: 'text', text: pasted },
    { kind: 'list', ordered: false, items: [pasted, 'Kort'] },
    { kind: 'list', ordered: true, items: ['Først', 'Så'] },
    { kind: 'heading', text: 'Tall' },
    runChart(0, 4),
    figuresTable(40),
    sides,
  ];
  const part = (title: string): CasePaper => ({
    number: null,
    title,
    note: null,
    facts: [{ label: 'Sted', value: 'https://moter.example.no/12345' }],
    sections: [{ heading: title, blocks }],
  });
  return book(0, {
    kind: 'report',
    title: 'Årsrapport 2026',
    from: 'Helsefellesskapet',
    facts: [],
    opening: [],
    cases: [part('Piloter'), part('Resultater')],
    figures: [figureRow(3), figureRow(4)],
    ...changes,
  });
}
