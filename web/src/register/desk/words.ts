import { bodies, offices, type BodyName, type Office } from '@congress/contract/kernel/offices';
import { useFormat } from '../../i18n/useFormat.ts';

/** Names of offices and bodies in the reader's language. */
export function useOfficeWords(): { office: (office: Office) => string; body: (body: BodyName) => string } {
  const { locale } = useFormat();
  return { office: (office) => offices[office][locale], body: (body) => bodies[body][locale] };
}

export const officeNames = Object.keys(offices) as Office[];
export const bodyNames = Object.keys(bodies) as BodyName[];

/** Today in China, as fields of dates write it. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now());
}
