/** The words of what unions tighten; fetched by the pages that show it. */
import { text as word } from '../../kernel/primitives.ts';
import type { WordList } from '../../kernel/words.ts';
import type { Effect, Standing } from './tightening.ts';

export const words = {
  tighteningStanding: {
    'in-force': word('现行有效', 'in force'),
    coming: word('尚未施行', 'not yet in force'),
    replaced: word('已被新版本替代', 'replaced'),
    ended: word('已终止', 'ended'),
  },
  effect: {
    stricter: word('加严', 'stricter'),
    same: word('相同', 'the same'),
    looser: word('放宽，不能发布', 'looser, refused'),
  },
} as const satisfies { tighteningStanding: WordList<Standing>; effect: WordList<Effect> };
