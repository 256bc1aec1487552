import { inLanguage, type Language, type Multilingual } from '../../languages.js';

/** What each mode is called. Which of them need no trial is said by `INITIATIVE_MODES`. */
export const MODES: Readonly<Record<string, Multilingual>> = {
  agreement: { nb: 'Avtale', nn: 'Avtale', en: 'Agreement' },
  award: { nb: 'Pris', nn: 'Pris', en: 'Award' },
  'candidate-referral': { nb: 'Tips om søkere', nn: 'Tips om søkjarar', en: 'Candidate referral' },
  dialogue: { nb: 'Dialog', nn: 'Dialog', en: 'Dialogue' },
  'experience-sharing': { nb: 'Deling av erfaringer', nn: 'Deling av erfaringar', en: 'Experience sharing' },
  hospitation: { nb: 'Hospitering', nn: 'Hospitering', en: 'Hospitation' },
  'joint-advocacy': { nb: 'Felles påvirkning', nn: 'Felles påverknad', en: 'Joint advocacy' },
  'joint-appearance': { nb: 'Felles opptreden', nn: 'Felles opptreden', en: 'Joint appearance' },
  'joint-knowledge': { nb: 'Felles kunnskap', nn: 'Felles kunnskap', en: 'Joint knowledge' },
  'joint-plan': { nb: 'Felles plan', nn: 'Felles plan', en: 'Joint plan' },
  'mutual-support': { nb: 'Gjensidig støtte', nn: 'Gjensidig støtte', en: 'Mutual support' },
  network: { nb: 'Nettverk', nn: 'Nettverk', en: 'Network' },
  'patient-pathway': { nb: 'Pasientforløp', nn: 'Pasientforløp', en: 'Patient pathway' },
  'pay-alignment': { nb: 'Samordning av lønn', nn: 'Samordning av løn', en: 'Pay alignment' },
  'placement-coordination': { nb: 'Samordning av praksis', nn: 'Samordning av praksis', en: 'Placement coordination' },
  redeployment: { nb: 'Omplassering', nn: 'Omplassering', en: 'Redeployment' },
  reputation: { nb: 'Felles omdømme', nn: 'Felles omdømme', en: 'Reputation' },
  'shared-arena': { nb: 'Felles arena', nn: 'Felles arena', en: 'Shared arena' },
  'shared-information': { nb: 'Felles informasjon', nn: 'Felles informasjon', en: 'Shared information' },
  'shared-position': { nb: 'Delt stilling', nn: 'Delt stilling', en: 'Shared position' },
  'shared-training': { nb: 'Felles opplæring', nn: 'Felles opplæring', en: 'Shared training' },
  'union-involvement': {
    nb: 'Medvirkning fra tillitsvalgte',
    nn: 'Medverknad frå tillitsvalde',
    en: 'Union involvement',
  },
};

/** By its own id where it has no name. */
export const modeCalled = (mode: string, language: Language): string => inLanguage(MODES[mode] ?? {}, language) ?? mode;
