import type { EventType } from '@congress/contract/congress/events';
import type { GaugeName } from '@congress/contract/congress/gauges';

/** Which totals mean something else after an event. The open step's checklist always may. */
export function gaugesMovedBy(type: EventType): GaugeName[] {
  switch (type) {
    case 'step.opened':
    case 'step.closed':
      return ['gate', 'presence', 'delivery', 'suggestions', 'leave', 'posts'];
    case 'paper.opened':
    case 'paper.closed':
      return ['gate', 'turnout', 'presence'];
    case 'notice.given':
    case 'roster.changed':
      return ['gate', 'delivery', 'presence'];
    case 'post.added':
      return ['posts'];
    default:
      return ['gate'];
  }
}
