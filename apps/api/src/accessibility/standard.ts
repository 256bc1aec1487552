import type { Statements } from './statement.js';

const UPDATED = '2026-11-22';

/** What can be said of the application itself. Who runs it, and how they are reached, an installation adds by its own file. */
export const STANDARD: Statements = {
  nb: {
    updated: UPDATED,
    sections: [
      {
        heading: 'Hvem erklæringen gjelder for',
        paragraphs: [
          'Erklæringen gjelder Tiltaksmotor, som helsefellesskapet bruker til å arbeide med tiltak, piloter, utvalg og møter. Virksomheten som driver løsningen, har ansvaret for at den er tilgjengelig for alle.',
        ],
        items: [],
        links: [],
      },
      {
        heading: 'Hvor tilgjengelig løsningen er',
        paragraphs: [
          'Løsningen er laget for å følge WCAG 2.2 på nivå A og AA, som er mer enn regelverket krever i dag. Vi kjenner likevel til noen mangler, og de står under.',
        ],
        items: [],
        links: [],
      },
      {
        heading: 'Dette er ikke godt nok ennå',
        paragraphs: [],
        items: [
          'Vedlegg som deltakerne selv laster opp, for eksempel skannede dokumenter, kan mangle tekst som skjermlesere kan lese. Be avsenderen om en utgave med tekst.',
          'Regneark og CSV-filer har ingen egen beskrivelse av innholdet. De samme tallene står i saksframlegget.',
          'Løsningen er ikke prøvd av et utvalg brukere med ulike funksjonsnedsettelser.',
        ],
        links: [],
      },
      {
        heading: 'Slik har vi undersøkt det',
        paragraphs: [
          'Hver side blir undersøkt av et program hver gang løsningen endres: i lyst og mørkt utseende, på smal og bred skjerm. De viktigste oppgavene blir gjennomført med tastatur alene.',
        ],
        items: [],
        links: [],
      },
      {
        heading: 'Si fra om noe ikke virker',
        paragraphs: [
          'Møter du et hinder, si fra til sekretæren i utvalget ditt eller til den som er brukerstøtte hos dere. Fortell hvilken side det gjelder, og hva du prøvde å gjøre.',
        ],
        items: [],
        links: [],
      },
      {
        heading: 'Klage',
        paragraphs: [
          'Får du ikke hjelp, kan du melde fra til Tilsynet for universell utforming av ikt, som fører tilsyn med reglene. En klage på diskriminering kan du sende til Diskrimineringsnemnda.',
        ],
        items: [],
        links: [
          { text: 'Tilsynet for universell utforming av ikt', href: 'https://www.uutilsynet.no/' },
          { text: 'Diskrimineringsnemnda', href: 'https://www.diskrimineringsnemnda.no/' },
        ],
      },
    ],
  },
  en: {
    updated: UPDATED,
    sections: [
      {
        heading: 'What this statement is about',
        paragraphs: [
          'It is about Tiltaksmotor, which the health community uses for its work with measures, pilots, committees and meetings. Whoever runs the solution answers for its being accessible to everybody.',
        ],
        items: [],
        links: [],
      },
      {
        heading: 'How accessible it is',
        paragraphs: [
          'It is made to follow WCAG 2.2 at levels A and AA, which is more than the rules ask today. We know of some faults all the same, and list them below.',
        ],
        items: [],
        links: [],
      },
      {
        heading: 'What is not good enough yet',
        paragraphs: [],
        items: [
          'Attachments that participants upload, such as scanned documents, may lack text that screen readers can read. Ask the sender for a copy with text.',
          'Spreadsheets and CSV files have no description of their own. The same figures stand in the case papers.',
          'It has not been tried by a group of people with different disabilities.',
        ],
        links: [],
      },
      {
        heading: 'How we have examined it',
        paragraphs: [
          'A program examines every page each time the solution is changed: in light and dark, on narrow and wide screens. The most important tasks are carried out with a keyboard alone.',
        ],
        items: [],
        links: [],
      },
      {
        heading: 'Tell us when something does not work',
        paragraphs: [
          'If something stops you, tell the secretary of your committee, or those who give support where you work. Say which page it was, and what you were trying to do.',
        ],
        items: [],
        links: [],
      },
      {
        heading: 'Complaints',
        paragraphs: [
          'If you are not helped, you can report it to the Norwegian authority for universal design of ICT, which supervises the rules. A complaint of discrimination goes to the Anti-Discrimination Tribunal.',
        ],
        items: [],
        links: [
          { text: 'The authority for universal design of ICT', href: 'https://www.uutilsynet.no/' },
          { text: 'The Anti-Discrimination Tribunal', href: 'https://www.diskrimineringsnemnda.no/' },
        ],
      },
    ],
  },
};
