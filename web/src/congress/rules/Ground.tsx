import { describe } from '@congress/contract/congress/conditions';
import { behindCondition, behindRefusal, type Rules } from '@congress/contract/congress/rules/ruleBehind';
import { type Condition, type Refusal, say } from '@congress/contract/kernel/refusal';
import { useFormat } from '../../i18n/useFormat.ts';
import { Why } from './why/Why.tsx';

const of = (table: Readonly<Record<string, Rules | null>>, name: string): Rules | null =>
  Object.prototype.hasOwnProperty.call(table, name) ? (table[name] ?? null) : null;

/** What somebody may ask about: a condition of a gate, or a refusal. */
export type Asked = { condition: Condition } | { refusal: Refusal };

/** From a condition or a refusal of a congress to the rules of its profile that stand behind it, where there are any. */
export function Ground({ asked }: { asked: Asked }) {
  const { locale } = useFormat();
  const [rules, said] =
    'condition' in asked
      ? [of(behindCondition, asked.condition.id), describe(asked.condition, locale)]
      : [of(behindRefusal, asked.refusal.code), say(asked.refusal, locale)];
  return rules ? <Why rules={rules} said={said} /> : null;
}
