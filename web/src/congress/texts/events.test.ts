import { payloads } from '@congress/contract/congress/events';
import { expect, test } from 'vitest';
import en from '../console/texts/console.en.json' with { type: 'json' };
import zh from '../console/texts/console.zh-CN.json' with { type: 'json' };

test.for([
  ['Chinese', zh],
  ['English', en],
] as const)('the log has a name for every kind of event, and for nothing else: %s', ([, texts]) => {
  // What a group says is no link of the chain.
  const logged = Object.keys(payloads).filter((type) => type !== 'post.added');
  const kinds = logged.map((type) => type.replaceAll('.', '-'));
  expect(Object.keys(texts.event).toSorted()).toEqual(kinds.toSorted());
});
