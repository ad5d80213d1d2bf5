/**
 * The words of the field that belong to no business, one for each code of a closed list. English ones are written as
 * in the middle of a sentence. A code without its word does not compile, and neither does a word without its code.
 */
import type { z } from 'zod';
import type { ActorRef } from './event.ts';
import type { StaffRole } from './identity.ts';
import type { category, gender } from './people.ts';
import { type Bilingual, text as word } from './primitives.ts';
import type { UnitKind } from './tree/tree.ts';

/** A word for each code of a list. */
export type WordList<C extends string = string> = Readonly<Record<C, Bilingual>>;

export const words = {
  gender: { female: word('女', 'female'), male: word('男', 'male') },
  category: {
    'front-line': word('一线职工', 'front-line worker'),
    technical: word('专业技术人员', 'technical staff'),
    administrative: word('一般管理人员', 'administrative staff'),
    manager: word('中层以上管理人员', 'manager'),
  },
  personField: {
    name: word('姓名', 'name'),
    staffNumber: word('工号', 'staff number'),
    gender: word('性别', 'gender'),
    category: word('类别', 'category'),
    unit: word('单位', 'unit'),
  },
  staffRole: {
    administrator: word('管理员', 'administrator'),
    host: word('主持人', 'host'),
    secretary: word('秘书', 'secretary'),
    auditor: word('审计员', 'auditor'),
    'upper-observer': word('上级工会观察员', 'upper observer'),
  },
  unitKind: {
    municipal: word('市总工会', 'municipal federation'),
    county: word('县（区）总工会', 'county federation'),
    township: word('乡镇（街道）总工会', 'township federation'),
    joint: word('工会联合会', 'joint union'),
    grassroots: word('基层工会', 'grassroots union'),
    branch: word('分工会', 'branch union'),
    partner: word('协作单位', 'partner body'),
  },
  subject: {
    staff: word('会务人员', 'secretariat'),
    delegate: word('代表', 'delegate'),
    stage: word('大屏', 'screen'),
    observer: word('公示访客', 'observer'),
    system: word('系统', 'system'),
  },
} as const satisfies {
  gender: WordList<z.infer<typeof gender>>;
  category: WordList<z.infer<typeof category>>;
  personField: WordList<'name' | 'staffNumber' | 'gender' | 'category' | 'unit'>;
  staffRole: WordList<StaffRole>;
  unitKind: WordList<UnitKind>;
  subject: WordList<ActorRef['subject']>;
};
