import { currentSignIn } from '@congress/contract/congress/assembly/questions';
import { votesInRoom } from '@congress/contract/congress/ballot/questions';
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { Command } from '@congress/contract/congress/tables/commands';
import type { Me } from '@congress/contract/congress/people';
import type { CongressView } from '@congress/contract/congress/snapshot';

const including = (list: string[], id: string): string[] => (list.includes(id) ? list : [...list, id]);

/** How I had my ballot of a paper: handed in online, or given on paper in the room; null while I have not. */
export function ballotOf({ ballots }: Pick<Me, 'ballots'>, paperId: string): Me['ballots'][number]['channel'] | null {
  return ballots.find((ballot) => ballot.paperId === paperId)?.channel ?? null;
}

/** How I have my ballot of a paper, or will have: who votes in the room needs no word from the server. */
export function channelOf(
  view: Pick<CongressView, 'steps'>,
  me: Me,
  paper: Pick<Paper, 'id' | 'state' | 'room' | 'method'>,
): ReturnType<typeof ballotOf> {
  const underWay = paper.state === 'open' || paper.state === 'closed';
  return ballotOf(me, paper.id) ?? (underWay && votesInRoom(view, me, paper) ? 'room' : null);
}

/**
 * What an acknowledged command of our own changes about us. The server sends fresh facts only when
 * somebody else, or another device, changed them: the acknowledgement is what counts.
 */
export function withOwn(me: Me, command: Command, view: Pick<CongressView, 'steps'>): Me {
  switch (command.type) {
    case 'signIn': {
      const step = currentSignIn(view);
      if (!step) return me;
      return {
        ...me,
        signedIn: including(me.signedIn, step.id),
        onSite: command.onSiteCode === undefined ? me.onSite : including(me.onSite, step.id),
        onPaper: command.voting === 'paper' ? including(me.onPaper, step.id) : me.onPaper,
      };
    }
    case 'castBallot':
      return ballotOf(me, command.paperId)
        ? me
        : { ...me, ballots: [...me.ballots, { paperId: command.paperId, channel: 'online' }] };
    case 'markRead':
      return { ...me, read: including(me.read, command.documentId) };
    case 'confirmNotice':
      return { ...me, noticeReceived: true };
    case 'requestLeave':
      return me.leave === 'granted' ? me : { ...me, leave: 'requested' };
    case 'withdrawLeave':
      return { ...me, leave: 'none' };
    default:
      return me;
  }
}
