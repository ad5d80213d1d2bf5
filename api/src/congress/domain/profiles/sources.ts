/** Citations: a title, an article, what it asks in words of our own. Nothing in quotation marks that was not read. */
import type { Source, SourceStatus } from '@congress/contract/congress/rules/rules';
import { type Bilingual, text } from '@congress/contract/kernel/primitives';
import type { Sourced } from './profile.ts';

/** A regulation as it names itself. */
export type Regulation = { title: string; adopted: string | null; inForce: string | null };

export const regulations = {
  national: { title: '《企业民主管理规定》', adopted: '2012-02-13', inForce: '2012-02-13' },
  union: { title: '《中华人民共和国工会法》', adopted: '2021-12-24', inForce: '2022-01-01' },
  shanghai: { title: '《上海市职工代表大会条例》', adopted: '2017-11-23', inForce: '2011-05-01' },
  zhejiang: { title: '《浙江省企业民主管理条例》', adopted: '2010-03-30', inForce: '2010-10-01' },
  zhejiangContracts: { title: '《浙江省集体合同条例》', adopted: '2010-11-25', inForce: '2011-01-01' },
  henan: { title: '《河南省企业职工民主权利保障条例》', adopted: '2007-12-03', inForce: '2008-01-01' },
  henanUnion: { title: '《河南省工会条例》', adopted: null, inForce: null },
  shandong: { title: '《山东省企业职工代表大会条例》', adopted: '2005-11-25', inForce: null },
  shandongOpen: { title: '《山东省厂务公开条例》', adopted: '2014-03-28', inForce: '2014-05-01' },
  shandongWages: { title: '《山东省企业工资集体协商条例》', adopted: '2016-11-26', inForce: '2017-01-01' },
  chongqingOpen: { title: '《重庆市厂务公开条例》', adopted: '2010-07-23', inForce: '2004-03-01' },
  chongqingContracts: { title: '《重庆市集体合同条例》', adopted: '2016-11-24', inForce: '2017-01-01' },
  beijingUnion: { title: '《北京市实施〈中华人民共和国工会法〉办法》', adopted: '2015-11-27', inForce: '2016-01-01' },
} as const satisfies Record<string, Regulation>;

type Cited = { zh: string; en: string; words?: string; note?: [zh: string, en: string] };

function cite(status: SourceStatus, { title, adopted, inForce }: Regulation, article: string, cited: Cited): Source {
  const { zh, en, words = '', note } = cited;
  const summary: Bilingual = text(zh, en);
  return {
    status,
    title,
    article,
    decisiveWords: words,
    summary,
    ...(note ? { note: text(...note) } : {}),
    adopted,
    inForce,
  };
}

/** An article that was read. */
export const verified = (regulation: Regulation, article: string, cited: Cited): Source =>
  cite('verified', regulation, article, cited);

/** What nobody read there: plausible, and said to be so. */
export const unverified = (regulation: Regulation, cited: Omit<Cited, 'words'>): Source =>
  cite('unverified', regulation, '', cited);

/** What no rule asks for and the platform had to choose. */
export const house = (zh: string, en: string): Source =>
  cite('house', { title: '', adopted: null, inForce: null }, '', { zh, en });

/** The same rule where a province is silent: the nation's, shown as the nation's. What is ours stays ours. */
export function inherited<T>({ value, source }: Sourced<T>): Sourced<T> {
  return { value, source: source.status === 'verified' ? { ...source, status: 'inherited' } : source };
}

/** The same where the province's own regulation has not been read to its end: it may say something else. */
export function notRead<T>({ value, source }: Sourced<T>, regulation: Regulation): Sourced<T> {
  if (source.status === 'house') return { value, source };
  const note = text(
    `${regulation.title}的相关条文尚未核对，此处为全国规定`,
    `The articles of ${regulation.title} on this were not read; this is the national rule`,
  );
  return { value, source: { ...source, status: 'unverified', note } };
}
