import { type Bilingual, text as word } from '@congress/contract/kernel/primitives';

/** What all prints of a congress say alike. */
export const common = {
  day: word('{year}年{month}月{date}日', '{date}/{month}/{year}'),
  trial: word('演示规则，仅供试用，不具效力', 'Trial rules: for practice only, without effect'),
  titled: word('{congress}{what}', '{congress}: {what}'),
  quoted: word('（{what}）', '({what})'),
  volume: word('（第{volume}册，共{of}册）', '(volume {volume} of {of})'),
  none: word('无', 'none'),
  dash: word('—', '—'),
  number: word('序号', 'no.'),
  people: word('{count}人', '{count}'),
  yes: word('同意', 'agrees'),
  no: word('不同意', 'does not agree'),
  evidence: word('《{title}》（{number}，{date}）', '“{title}” ({number}, {date})'),
  colon: word('{label}：{value}', '{label}: {value}'),
  stop: word('{sentence}。', '{sentence}.'),
  issuer: {
    congress: word('{organization}职工代表大会', "{organization}, workers' congress"),
    secretariat: word('{organization}职工代表大会秘书处', "{organization}, secretariat of the workers' congress"),
    panel: word('{organization}职工代表大会代表资格审查小组', '{organization}, credentials panel'),
  },
  signedAt: word('{name}（{at} 于平台签署）', '{name} (signed on the platform {at})'),
  signHere: word('签字：____________', 'signature: ____________'),
} as const satisfies Record<string, Bilingual | Record<string, Bilingual>>;
