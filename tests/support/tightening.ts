/** A document by which a union tightens numbers, as its office publishes it. */
import { randomUUID } from 'node:crypto';
import type { Clause, Publication } from '@congress/contract/congress/tightening/tightening';
import type { Client } from '../../scripts/demo/client.ts';

export const documentTitle = '某市总工会关于规范职工代表大会工作的若干规定';

const says: Record<string, [article: string, words: string]> = {
  noticeDays: ['第三条', '会议材料应当在会议召开十日前送达职工代表。'],
  quorum: ['第四条', '应当有四分之三以上的职工代表出席，方可召开。'],
  minimumDelegates: ['第五条', '职工代表不得少于四十人。'],
};

/** A clause on a number, in the words of that document. */
export function clauseOn(limit: Clause['limit']): Clause {
  const [article, words] = says[limit.rule] ?? ['第九条', '从严执行。'];
  return { limit, article, words };
}

export const tenDays: Clause['limit'] = { rule: 'noticeDays', value: 10 };
export const threeQuarters: Clause['limit'] = { rule: 'quorum', value: { numerator: 3, denominator: 4 } };
export const fortyDelegates: Clause['limit'] = { rule: 'minimumDelegates', value: 40 };

export function publicationOf(limits: Clause['limit'][], wish: Partial<Publication> = {}): Publication {
  return {
    title: documentTitle,
    number: '某工发〔2026〕3号',
    adoptedOn: '2026-01-05',
    inForceFrom: '2026-02-01',
    bases: 'every',
    clauses: limits.map(clauseOn),
    text: '第一条　为规范职工代表大会工作，制定本规定。\n第三条　会议材料应当在会议召开十日前送达职工代表。',
    ...wish,
  };
}

/** Publishes it; the id of the tightening. */
export async function publishBy(by: Client, wish: Publication, id: string = randomUUID()): Promise<string> {
  return (await by.post<{ id: string }>('/tightenings', { id, founding: wish })).id;
}
