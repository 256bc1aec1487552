/** The API's document: told from the application when it is first asked for, since telling it is a good part of what a start takes. */
export class PublishedApi {
  #json: string | undefined;
  /** Tells it, once the application stands. */
  told: () => string = () => '{}';

  get json(): string {
    this.#json ??= this.told();
    return this.#json;
  }
}
