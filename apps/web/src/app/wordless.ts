/** The words did not come: what can be said without them, in both languages, and a way on. */
export function sayWithoutWords(app: HTMLElement): void {
  const main = document.createElement('main');
  for (const [lang, text] of [
    ['nb', 'Vi får ikke kontakt. Det du har skrevet, er ikke borte.'],
    ['en', 'We cannot get through. What you wrote is not lost.'],
  ] as const) {
    const said = document.createElement('p');
    said.lang = lang;
    said.textContent = text;
    main.append(said);
  }
  const again = document.createElement('button');
  again.textContent = 'Prøv igjen / Try again';
  again.addEventListener('click', () => location.reload());
  main.append(again);
  main.setAttribute('role', 'alert');
  app.replaceChildren(main);
}
