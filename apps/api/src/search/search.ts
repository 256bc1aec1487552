import { Inject, Injectable } from '@nestjs/common';
import {
  fits,
  listSearch,
  textWord,
  wordsOf,
  type ListSearch,
  type Measure,
  type TextWord,
} from '@tiltaksmotor/domain';
import { FIELD_WORDS, type SearchedWord } from '@tiltaksmotor/persistence';
import { Engine } from '../engine.js';

/** What is made of the list, and of what organisations are called, as long as these are what they were. */
interface Made {
  readonly of: readonly Measure[];
  readonly list: ListSearch;
  readonly organisations: readonly { readonly id: string; readonly words: readonly TextWord[] }[];
}

/** What people type into search boxes, understood by the list in force. */
@Injectable()
export class Search {
  private known: Made | null = null;

  constructor(@Inject(Engine) private readonly engine: Engine) {}

  get list(): ListSearch {
    return this.made().list;
  }

  /** Words to find pilots by: by title and measure, and by who takes part. */
  words(typed: string): readonly SearchedWord[] {
    const { list, organisations } = this.made();
    return list.sought(typed).map((sought) => ({
      sought,
      organisations: organisations.filter(({ words }) => fits(sought.itself, words)).map(({ id }) => id),
    }));
  }

  private made(): Made {
    const { measures, areas, directory } = this.engine.opened.community;
    if (this.known?.of !== measures)
      this.known = {
        of: measures,
        list: listSearch(measures, areas, FIELD_WORDS),
        organisations: directory.organisations.map(({ id, name }) => ({ id, words: wordsOf(name).map(textWord) })),
      };
    return this.known;
  }
}
