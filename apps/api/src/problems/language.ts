import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import {
  isLanguage,
  LANGUAGE_CODES,
  LANGUAGES,
  MAIN_LANGUAGE,
  OTHER_LANGUAGES,
  type Language,
  type OtherLanguage,
} from '@tiltaksmotor/domain';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

export type { Language };
/** Any of those that this can be read in. */
export const language = z.enum(LANGUAGE_CODES);

/** What is said in the main language, and in others where somebody has said it in them. */
export const inLanguages = <T extends z.ZodType>(said: T) =>
  z.strictObject({ [MAIN_LANGUAGE]: said, ...others(said.optional()) });
const others = <T extends z.ZodType>(said: T) =>
  Object.fromEntries(OTHER_LANGUAGES.map((code) => [code, said])) as Readonly<Record<OtherLanguage, T>>;

/** For what a link leads to: a browser that follows one asks for its own language, not for that of the page. */
export const InLanguage = z.strictObject({ language: language.optional() });

/** The language of whoever sent the request. */
export const ReadersLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  readersLanguage(context.switchToHttp().getRequest<FastifyRequest>()),
);
export const readersLanguage = ({ headers }: Pick<FastifyRequest, 'headers'>): Language =>
  languageOf(headers['accept-language']);

/** By Accept-Language: the one that is asked for most of those there are. */
export function languageOf(accept: string | string[] | undefined): Language {
  let best: { language: Language; weight: number } = { language: MAIN_LANGUAGE, weight: 0 };
  for (const part of String(accept ?? '')
    .slice(0, 300)
    .split(',')) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = weightOf(parameters);
    const found = answering(range.split('-')[0] ?? '');
    if (found !== undefined && weight > best.weight) best = { language: found, weight };
  }
  return best.language;
}

const answering = (asked: string): Language | undefined =>
  isLanguage(asked) ? asked : LANGUAGE_CODES.find((code) => LANGUAGES[code].answers.includes(asked));

function weightOf(parameters: readonly string[]): number {
  const q = parameters
    .map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1])
    .find((found) => found !== undefined);
  return q === undefined ? 1 : Number(q);
}
