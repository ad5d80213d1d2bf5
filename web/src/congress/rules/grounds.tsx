import { describe } from '@congress/contract/congress/conditions';
import { behindCondition, behindRefusal, type Rules } from '@congress/contract/congress/ruleBehind';
import type { Locale } from '@congress/contract/kernel/primitives';
import { say } from '@congress/contract/kernel/refusal';
import { useFormat } from '../../i18n/useFormat.ts';
import type { Grounds } from '../../ui/acts/grounds.ts';
import { Why } from './Why.tsx';

function InWords({ rules, said }: { rules: Rules | null | undefined; said: (locale: Locale) => string }) {
  const { locale } = useFormat();
  return rules ? <Why rules={rules} said={said(locale)} /> : null;
}

const of = <T,>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;

/** From a condition or a refusal of a congress to the rules of its profile that stand behind it. */
export const grounds: Grounds = {
  condition: (one) => <InWords rules={of(behindCondition, one.id)} said={(locale) => describe(one, locale)} />,
  refusal: (one) => <InWords rules={of(behindRefusal, one.code)} said={(locale) => say(one, locale)} />,
};
