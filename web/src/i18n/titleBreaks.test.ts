import { describe, expect, test } from 'vitest';
import { phrasesOf, subjectOf, titleBeside } from './titleBreaks.ts';

describe('a title breaks between its phrases', () => {
  test.for([
    ['第三届职工代表大会第二次会议', ['第三届职工代表大会', '第二次会议']],
    [
      '津岚启衡装备制造有限公司第三届职工代表大会第二次会议暨二〇二六年度工作会议和表彰大会（扩大）',
      [
        '津岚启衡装备制造有限公司',
        '第三届职工代表大会',
        '第二次会议',
        '暨二〇二六年度工作会议',
        '和表彰大会',
        '（扩大）',
      ],
    ],
    ['第三届职代会第二次会议关于集体合同的决议', ['第三届职代会', '第二次会议', '关于集体合同的决议']],
    ['女职工权益保护专项集体合同（草案）', ['女职工权益保护专项集体合同', '（草案）']],
    ['关于召开职工代表大会的通知', ['关于召开', '职工代表大会的通知']],
    ['宣布结果、决议', ['宣布结果、决议']],
    ['Annual session', ['Annual session']],
  ] as const)('%s', ([title, phrases]) => {
    expect(phrasesOf(title)).toEqual(phrases);
  });
});

test('on a page of one congress its resolutions are told apart by what they are about', () => {
  expect(subjectOf('某公司第三届职代会第二次会议关于集体合同的决议')).toBe('关于集体合同的决议');
  expect(subjectOf('Resolution on the contract')).toBe('Resolution on the contract');
});

test('where the enterprise is named, the title of its congress does not name it again', () => {
  expect(titleBeside('某公司', '某公司第三届职代会第二次会议')).toBe('第三届职代会第二次会议');
  expect(titleBeside('某公司', '第三届职代会第二次会议')).toBe('第三届职代会第二次会议');
  expect(titleBeside('某公司', '某公司')).toBe('某公司');
  expect(titleBeside('Acme', 'Acme Annual Session')).toBe('Annual Session');
  expect(titleBeside('Acme', "Acme's third congress")).toBe("Acme's third congress");
  expect(titleBeside('Acme', 'Acmeville congress')).toBe('Acmeville congress');
});
