/** The API's document, known once the application stands. */
export class PublishedApi {
  json = '{}';
}
