/** What an import by staff number would do: whom it adds, whom it changes and in what, and what is at fault. */
import type {
  ImportPreview,
  MemberChange,
  MemberEntry,
  MemberField,
} from '@congress/contract/kernel/register/register';
import { outOfRange } from './days.ts';

/** Somebody as the register has them. */
export type MemberRow = {
  id: string;
  name: string;
  gender: 'female' | 'male';
  staffNumber: string;
  unit: string;
  constituency: string;
  category: 'front-line' | 'technical' | 'administrative' | 'manager' | null;
  phoneTail: string | null;
  phoneHash: string | null;
  joinedOn: string | null;
  leftOn: string | null;
  status: 'member' | 'worker' | 'left';
  locale: 'zh-CN' | 'en';
};

export type ImportPlan = {
  added: MemberRow[];
  changed: { before: MemberRow; after: MemberRow; fields: MemberField[]; row: number }[];
  unchanged: MemberRow[];
  faults: ImportPreview['faults'];
};

type Means = { newId: () => string; phoneHash: (number: string) => string };

/** The last four digits and, of a whole number, its keyed digest. */
function phoneOf(phone: string | null, { phoneHash }: Means): Pick<MemberRow, 'phoneTail' | 'phoneHash'> {
  if (phone === null) return { phoneTail: null, phoneHash: null };
  return { phoneTail: phone.slice(-4), phoneHash: phone.length > 4 ? phoneHash(phone) : null };
}

/** Somebody with what is given changed; what is not given stays. */
export function withChange(before: MemberRow, { phone, ...given }: MemberChange, means: Means): MemberRow {
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  if (phone === undefined) return { ...before, ...known };
  // The tail alone says nothing new of a number that ends in it.
  const same = phone !== null && phone.length === 4 && phone === before.phoneTail;
  return { ...before, ...known, ...(same ? {} : phoneOf(phone, means)) };
}

const compared = [
  'staffNumber',
  'name',
  'gender',
  'unit',
  'constituency',
  'category',
  'joinedOn',
  'status',
  'locale',
] as const satisfies MemberField[];

/** The fields in which two rows of one person differ. */
export function differences(before: MemberRow, after: MemberRow): MemberField[] {
  const phone = before.phoneTail !== after.phoneTail || before.phoneHash !== after.phoneHash;
  return [...compared.filter((field) => before[field] !== after[field]), ...(phone ? (['phone'] as const) : [])];
}

/** Somebody nothing is known of yet. */
function nobody(id: string, staffNumber: string): MemberRow {
  return {
    id,
    staffNumber,
    name: '',
    gender: 'male',
    unit: '',
    constituency: '',
    category: null,
    phoneTail: null,
    phoneHash: null,
    joinedOn: null,
    leftOn: null,
    status: 'member',
    locale: 'zh-CN',
  };
}

/** Holds rows against those of the register who have not left, by staff number. Nobody is removed by an import. */
export function planImport(known: readonly MemberRow[], rows: readonly MemberEntry[], means: Means): ImportPlan {
  const byNumber = new Map(known.map((one) => [one.staffNumber, one]));
  const firstAt = new Map<string, number>();
  const plan: ImportPlan = { added: [], changed: [], unchanged: [], faults: [] };
  for (const [index, entry] of rows.entries()) {
    const row = index + 1;
    const of = firstAt.get(entry.staffNumber);
    if (of !== undefined) {
      plan.faults.push({ row, problem: 'duplicate', of });
      continue;
    }
    firstAt.set(entry.staffNumber, row);
    if (outOfRange(entry.joinedOn)) {
      plan.faults.push({ row, problem: 'day', of: row });
      continue;
    }
    const before = byNumber.get(entry.staffNumber);
    if (!before) {
      plan.added.push(withChange(nobody(means.newId(), entry.staffNumber), entry, means));
      continue;
    }
    const after = withChange(before, entry, means);
    const fields = differences(before, after);
    if (fields.length === 0) plan.unchanged.push(before);
    else plan.changed.push({ before, after, fields, row });
  }
  return plan;
}

/** What the plan comes to, as a text that is the same when it would do the same. */
export function gist({ added, changed, unchanged, faults }: ImportPlan): string {
  const fields = changed.map(({ before, fields: which }) => `${before.id} ${which.join()}`);
  return [added.map(({ staffNumber }) => staffNumber).join(), fields.join('|'), unchanged.length, faults.length].join(
    '\n',
  );
}
