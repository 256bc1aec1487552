interface Asked {
  /** A hint stands under it in the form. */
  readonly hint?: true;
  /** A proposal is complete without it. */
  readonly optional?: true;
  /** Parties consent to what is answered. */
  readonly isTerm?: true;
  /** It was not asked of the first pilots: what they never answered is not there, and they are not asked to consent anew. */
  readonly later?: true;
}
/**
 * Answered on one line or at length, with at most so many characters, or by a day. What is answered at length is told of a pilot
 * under what it is called; a line or a day of its own is not told before a page says where.
 */
export type Question = Asked &
  (
    | { readonly as: 'line'; readonly most: number }
    | { readonly as: 'text'; readonly most: number; readonly rows: number }
    | { readonly as: 'day' }
  );

/**
 * What the form of a proposal asks that has one answer, by its sections and in their order. A question stands here and nowhere
 * else: its field, the terms, what parties are told that changed, the form, the pilot's page, its history and its papers are
 * made of this. What is said of it is in the texts' `question`.
 */
export const QUESTIONS = {
  what: {
    title: { as: 'line', most: 200 },
    aim: { as: 'text', most: 4_000, rows: 4, hint: true, isTerm: true },
  },
  initiative: {
    recipient: { as: 'line', most: 200 },
    followUpOn: { as: 'day' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Question>>>>;

type All = typeof QUESTIONS;
export type QuestionSection = keyof All;
export type QuestionIn<S extends QuestionSection> = keyof All[S] & string;
export type QuestionName = { [S in QuestionSection]: QuestionIn<S> }[QuestionSection];
/** One that is answered at length. */
export type TextQuestion = {
  [Name in QuestionIn<'what'>]: All['what'][Name] extends { readonly as: 'text' } ? Name : never;
}[QuestionIn<'what'>];

export const questionsIn = <S extends QuestionSection>(section: S): readonly (readonly [QuestionIn<S>, Question])[] =>
  Object.entries<Question>(QUESTIONS[section]).map(([name, question]) => [name as QuestionIn<S>, question]);
export const namesIn = <S extends QuestionSection>(section: S): readonly QuestionIn<S>[] =>
  questionsIn(section).map(([name]) => name);
const WHAT: Readonly<Record<QuestionIn<'what'>, Question>> = QUESTIONS.what;
export const TEXT_QUESTIONS = namesIn('what').filter((name): name is TextQuestion => WHAT[name].as === 'text');
/** What parties consent to. */
export const TERM_QUESTIONS = TEXT_QUESTIONS.filter((name) => WHAT[name].isTerm === true);
