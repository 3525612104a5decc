import { InputRule } from '@tiptap/core';

type Typed = Parameters<InputRule['handler']>[0];

/** The rule, but not where `may` says no: what is typed stays as it is typed. */
export function ruleWhere(rule: InputRule, may: (typed: Typed) => boolean): InputRule {
  const { find, undoable } = rule;
  return new InputRule({
    find,
    undoable,
    handler: (typed) => (may(typed) ? rule.handler(typed) : null),
  });
}
