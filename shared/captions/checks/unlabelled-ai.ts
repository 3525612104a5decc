import { NOTHING_FOUND, type CaptionCheck } from './check';

/** Terms of IPTC’s vocabulary: made by a trained model, wholly or in part. */
const MADE_BY_AI = /trainedAlgorithmicMedia$/i;
const SAYS_SO =
  /(?<![\p{L}\p{N}])(?:AI|A\.I\.|KI|IA|ИИ)(?![\p{L}\p{N}])|[Aa]rtificial intelligence|[Gg]enerated|[Ss]ynthetic|künstliche|[Gg]enerier|générée?|generad[ao]|AI生成|人工|ذكاء/u;

export const unlabelledAi: CaptionCheck = ({ digitalSourceType, caption, credit }) => {
  if (!MADE_BY_AI.test(digitalSourceType.trim())) return NOTHING_FOUND;
  if (SAYS_SO.test(caption) || SAYS_SO.test(credit)) return NOTHING_FOUND;
  return [
    {
      field: 'caption',
      severity: 'error',
      message:
        'Source type says that AI made this picture, and no word tells readers. Write “AI-generated” in the caption or the credit.',
    },
  ];
};
