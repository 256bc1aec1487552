import ts from 'typescript';

/**
 * A number that people read goes through `amountIn` (libs/texts/src/amounts.ts), by itself or as a fact of a text: then it has
 * the reader's comma, its thousands apart and no more decimals than mean something. Found by type are numbers that are put as
 * they are into an element, a sentence or, where the option `cells` says so, a string.
 */
export const shownNumbers = {
  meta: {
    type: 'problem',
    messages: {
      raw: 'A number that people read is written by amountIn of the texts, or given to a text as a fact.',
      own: 'How numbers are written has one home: amountIn of the texts.',
    },
    schema: [{ type: 'object', properties: { cells: { type: 'boolean' }, markup: { type: 'boolean' } } }],
  },
  create(context) {
    const { cells = false, markup = false } = context.options[0] ?? {};
    const services = context.sourceCode.parserServices;
    const isNumber = (node) => {
      const type = services.getTypeAtLocation(node);
      const parts = (type.isUnion() ? type.types : [type]).map(({ flags }) => flags);
      // What may be an element too is somebody else's to have written: `children`.
      return (
        parts.some((flags) => flags & ts.TypeFlags.NumberLike) && !parts.some((flags) => flags & ts.TypeFlags.Object)
      );
    };
    const refuse = (node, messageId) => context.report({ node, messageId });
    const check = (node) => node !== undefined && isNumber(node) && refuse(node, 'raw');
    const everywhere = {
      CallExpression(node) {
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || callee.computed) return;
        const { name } = callee.property;
        if (name === 'toLocaleString' || (name === 'toFixed' && !isRounding(node)))
          if (isNumber(callee.object)) refuse(node, 'own');
      },
      'MemberExpression[object.name="Intl"][property.name="NumberFormat"]': (node) => refuse(node, 'own'),
    };
    // What is written there are programs' formats, with numbers in them.
    if (markup) return everywhere;
    return {
      ...everywhere,
      JSXExpressionContainer({ parent, expression }) {
        if (parent.type === 'JSXElement' || parent.type === 'JSXFragment')
          if (expression.type !== 'JSXEmptyExpression') check(expression);
      },
      TemplateLiteral(node) {
        if (isKey(node.parent.parent) || (!isSentence(node) && node.parent.type !== 'TaggedTemplateExpression')) return;
        node.expressions.forEach((one, n) => isInTag(node.quasis[n].value.raw) || check(one));
      },
      ...(cells ? { 'CallExpression[callee.name="String"]': ({ arguments: [given] }) => check(given) } : {}),
    };
  },
};

/** Names, keys and addresses hold no blanks, and are read by programs. */
const isSentence = ({ quasis }) => quasis.some(({ value }) => /\s/.test(value.raw));

/** What React tells elements apart by. */
const isKey = (node) => node.type === 'JSXAttribute' && node.name.name === 'key';

/** The value of an attribute of HTML. */
const isInTag = (before) => /="$/.test(before);

/** `Number(n.toFixed(2))` is a number still. */
const isRounding = ({ parent }) => parent.type === 'CallExpression' && parent.callee.name === 'Number';
