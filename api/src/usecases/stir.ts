import type { CommandType } from '@congress/contract/commands';
import type { GaugeName } from '@congress/contract/socket';

/** Which totals a decided command may have moved. The open step's checklist always may. */
export function gaugesMovedBy(type: CommandType): GaugeName[] {
  switch (type) {
    case 'openStep':
    case 'closeStep':
      return ['gate', 'presence', 'delivery', 'suggestions', 'leave', 'posts'];
    case 'openPaper':
    case 'closePaper':
    case 'issueRoomBallots':
      return ['gate', 'turnout', 'presence'];
    case 'giveNotice':
    case 'importRoster':
    case 'removePerson':
      return ['gate', 'delivery', 'presence'];
    default:
      return ['gate'];
  }
}
