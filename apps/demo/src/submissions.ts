import type { Submission } from './committee.js';
import { day } from './days.js';

/** What people other than the pilot's bring to the FSU. */
export const INTRODUCTION: Submission = {
  title: 'Felles introduksjonsuke for nyansatte i Harstad og Kvæfjord',
  summary: 'Nyansatte ved sykehuset og i kommunene møter tjenestene hver for seg. Vi foreslår én felles uke i året.',
  background:
    'Harstad prøvde i fjor en felles dag med medisinsk avdeling. 23 nyansatte deltok, og 19 av dem sa at de etterpå visste hvem de skulle ringe.',
  proposal: 'FSU ber Harstad kommune lage et opplegg for en felles introduksjonsuke sammen med UNN Harstad.',
  wantedBy: day(90),
};
export const NOTE = {
  file: 'Erfaringer fra introduksjonsdagen.pdf',
  title: 'Erfaringer fra den felles introduksjonsdagen',
  lines: [
    '23 nyansatte deltok: 9 fra medisinsk avdeling, 11 fra Harstad og 3 fra Kvæfjord.',
    '19 av dem visste etterpå hvem de skulle ringe i den andre tjenesten.',
    'Flest ønsker seg mer tid på hverandres arbeidssted, og mindre i møterom.',
    'Kostnad: 14 000 kroner til lokaler og mat, og en dag uten vanlig turnus for hver deltaker.',
  ],
};
export const STAND: Submission = {
  title: 'Felles stand på utdanningsmessen i Tromsø',
  summary: 'Påmeldingsfristen er før neste møte. Standen deles på fire og koster lite.',
  background: 'Messen samler avgangselever og sykepleierstudenter fra hele landsdelen.',
  proposal: 'FSU går inn for en felles stand, og ber Kvæfjord melde den på.',
  wantedBy: day(14),
};
