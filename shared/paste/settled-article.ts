import type { HouseForm } from '../typography/house-form';
import { settledLines } from '../typography/settle';
import { settleNodes } from '../typography/settle-nodes';
import type { PastedArticle } from './articles';

/** An article with its typography set as the form has it, and how much was changed; names stay. */
export function settledArticle(
  article: PastedArticle,
  form: HouseForm,
): { article: PastedArticle; changes: number } {
  const { photo, body } = article;
  const { nodes, changes } = settleNodes([body], form);
  const set = {
    headline: settledLines(article.headline, form),
    kicker: settledLines(article.kicker, form),
    standfirst: settledLines(article.standfirst, form),
    caption: settledLines(photo?.caption ?? '', form),
  };
  return {
    article: {
      ...article,
      headline: set.headline.text,
      kicker: set.kicker.text,
      standfirst: set.standfirst.text,
      photo: photo && { ...photo, caption: set.caption.text },
      body: nodes[0] ?? body,
    },
    changes: Object.values(set).reduce((sum, field) => sum + field.changes, changes),
  };
}
