/**
 * Events change their shape, and `libs/persistence/src/streams/events.ts` gives them in today's. SQL that reads `event` anywhere
 * else would read the shape they were written in.
 */
export const oneEventReader = {
  meta: {
    type: 'problem',
    messages: { another: 'Events have one reader: ask eventsOf, eventsDone or streamsWith of persistence.' },
    schema: [],
  },
  create(context) {
    const check = (node, text) =>
      isSql(text) && NAMES_EVENT.test(text) && context.report({ node, messageId: 'another' });
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateLiteral: (node) => check(node, node.quasis.map(({ value }) => value.cooked).join('?')),
    };
  },
};

const isSql = (text) => /\b(select|insert|update|delete|from|join)\b/i.test(text);
/** As a table: after what says so, or further on in a list of them. */
const NAMES_EVENT = /(\b(from|join|into|update|only|using)\s+|\bfrom\s[^()]*,\s*)(public\.)?"?event"?(?![\w'.-])/i;
