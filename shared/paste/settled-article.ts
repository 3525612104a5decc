import type { HouseForm } from '../typography/house-form';
import { settled, typographyEdits } from '../typography/settle';
import { settleNodes } from '../typography/settle-nodes';
import type { PastedArticle } from './articles';

/** An article with its typography set as the form has it, and how much was changed; names stay. */
export function settledArticle(
  article: PastedArticle,
  form: HouseForm,
): { article: PastedArticle; changes: number } {
  const { headline, kicker, standfirst, photo, body } = article;
  const { nodes, changes } = settleNodes([body], form);
  const prose = [headline, kicker, standfirst, photo?.caption ?? ''];
  const inFields = prose.map((text) => typographyEdits(text, form).length);
  return {
    article: {
      ...article,
      headline: settled(headline, form),
      kicker: settled(kicker, form),
      standfirst: settled(standfirst, form),
      photo: photo && { ...photo, caption: settled(photo.caption, form) },
      body: nodes[0] ?? body,
    },
    changes: inFields.reduce((sum, count) => sum + count, changes),
  };
}
