/**
 * What people are elected or appointed to, and the bodies whose terms those seats belong to, with their words. Without
 * schemas, so that a phone may know the words without knowing how they are checked.
 */
import type { Bilingual } from './primitives.ts';

const word = (zh: string, en: string): Bilingual => ({ 'zh-CN': zh, en });

/** Bodies that are elected or appointed for a term (届). */
export const bodies = {
  'workers-congress': word('职工代表大会', "workers' congress"),
  'members-congress': word('会员代表大会', "members' congress"),
  'union-congress': word('工会代表大会', 'union congress'),
  committee: word('工会委员会', 'union committee'),
  leadership: word('工会领导班子', 'union leadership'),
  'funds-review': word('经费审查委员会', 'funds-review committee'),
  women: word('女职工委员会', "women workers' committee"),
  finance: word('工会财务', 'union finance'),
  'proposals-panel': word('提案工作委员会', 'proposals panel'),
  board: word('董事会、监事会职工席位', 'workers’ seats on the boards'),
  bargaining: word('集体协商职工方', "workers' side in bargaining"),
  guides: word('工会指导员队伍', 'union guides'),
  inspection: word('职工代表巡视组', 'inspection tour'),
  stations: word('代表联络站', 'liaison stations'),
  'people-congress': word('人民代表大会', "people's congress"),
} as const satisfies Record<string, Bilingual>;
export type BodyName = keyof typeof bodies;

/** `bound` seats end when their holder leaves the employer. */
type OfficeRow = Bilingual & { body: BodyName; bound: boolean };
const office = (zh: string, en: string, body: BodyName, bound = true): OfficeRow => ({ ...word(zh, en), body, bound });

export const offices = {
  'congress-delegate': office('职工代表', "delegate of the workers' congress", 'workers-congress'),
  'members-representative': office('会员代表', "members' representative", 'members-congress'),
  'union-congress-delegate': office('工代会代表', 'delegate of the union congress', 'union-congress'),
  'committee-member': office('工会委员', 'committee member', 'committee'),
  'standing-member': office('常务委员', 'standing committee member', 'committee'),
  chair: office('工会主席', 'chair', 'committee'),
  'vice-chair': office('工会副主席', 'vice-chair', 'committee'),
  'leading-group-member': office('班子成员', 'leading-group member', 'leadership'),
  'funds-review-member': office('经审委员', 'funds-review member', 'funds-review'),
  'women-committee-member': office('女职工委员', "women's committee member", 'women'),
  'finance-head': office('财务负责人', 'head of finance', 'finance'),
  'proposals-panel-member': office('提案委员', 'proposals panel member', 'proposals-panel'),
  'employee-director': office('职工董事', 'employee director', 'board'),
  'employee-supervisor': office('职工监事', 'employee supervisor', 'board'),
  'bargaining-representative': office('协商代表', 'bargaining representative', 'bargaining'),
  guide: office('工会指导员', 'union guide', 'guides', false),
  inspector: office('巡视员', 'inspector of a tour', 'inspection'),
  'station-keeper': office('联络站站长', 'station keeper', 'stations'),
  'peoples-deputy': office('人大代表', "people's deputy", 'people-congress', false),
} as const satisfies Record<string, OfficeRow>;
export type Office = keyof typeof offices;
