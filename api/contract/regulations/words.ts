/** The words of the library's closed lists; English as in the middle of a sentence. */
import { text as word } from '../kernel/primitives.ts';
import type { WordList } from '../kernel/words.ts';
import type { LibraryAct, Standing } from './regulations.ts';

export const words = {
  standing: {
    'in-force': word('现行有效', 'in force'),
    coming: word('尚未施行', 'not yet in force'),
    replaced: word('已被新版本替代', 'replaced'),
    withdrawn: word('已撤下', 'withdrawn'),
  },
  libraryAct: {
    loaded: word('导入', 'loaded'),
    replaced: word('导入新版本', 'loaded a new edition'),
    withdrawn: word('撤下', 'withdrew'),
  },
} as const satisfies { standing: WordList<Standing>; libraryAct: WordList<LibraryAct> };
