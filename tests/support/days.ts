/** Calendar days around today's, as the register reckons them. */
import { dayAfter, dayOf } from '../../api/src/kernel/register/domain/days.ts';

export function isoDay(fromToday: number): string {
  return dayAfter(dayOf(new Date()), fromToday);
}
