import type { z } from 'zod';
import { text as word } from '../../kernel/primitives.ts';
import type { WordList } from '../../kernel/words.ts';
import type { stageScene } from './view.ts';

export const words = {
  scene: {
    auto: word('跟随环节', 'follow the procedure'),
    welcome: word('欢迎与入会码', 'welcome and join code'),
    'sign-in': word('签到', 'sign-in'),
    agenda: word('议程', 'agenda'),
    speakers: word('发言', 'speakers'),
    turnout: word('交票情况', 'turnout'),
    result: word('表决结果', 'result'),
    resolution: word('决议', 'resolution'),
  },
} as const satisfies { scene: WordList<z.infer<typeof stageScene>> };
