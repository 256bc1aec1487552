const CODES = new Set(['nb', 'nn']);

/** Code that names a language goes past the list of languages, and the next language has to be put there as well. */
export const oneListOfLanguages = {
  meta: { type: 'problem', messages: { named: 'Go by the list of languages: MAIN_LANGUAGE, chainOf, inLanguage.' } },
  create: (context) => ({
    Literal(node) {
      // Texts that are data have one for each language, by its code.
      const isKey = node.parent.type === 'Property' && node.parent.key === node;
      if (CODES.has(node.value) && !isKey) context.report({ node, messageId: 'named' });
    },
    MemberExpression(node) {
      if (!node.computed && CODES.has(node.property.name)) context.report({ node, messageId: 'named' });
    },
  }),
};
