import type { StepKind } from '@congress/contract/vocabulary';
import type { ComponentType } from 'react';
import { AgendaPanel } from './AgendaPanel.tsx';
import { ApprovalPanel } from './ApprovalPanel.tsx';
import { BallotPanel } from './BallotPanel.tsx';
import { CredentialsPanel } from './CredentialsPanel.tsx';
import { DeclarationPanel } from './DeclarationPanel.tsx';
import { DiscussionPanel } from './DiscussionPanel.tsx';
import { EvaluationPanel } from './EvaluationPanel.tsx';
import { FilingPanel } from './FilingPanel.tsx';
import { FollowUpPanel } from './FollowUpPanel.tsx';
import { GroupingPanel } from './GroupingPanel.tsx';
import { NoticePanel } from './NoticePanel.tsx';
import type { PanelProps } from './panel.ts';
import { PreliminaryPanel } from './PreliminaryPanel.tsx';
import { PresidiumPanel } from './PresidiumPanel.tsx';
import { ProposalsPanel } from './ProposalsPanel.tsx';
import { PublicationPanel } from './PublicationPanel.tsx';
import { ReportPanel } from './ReportPanel.tsx';
import { RosterPanel } from './RosterPanel.tsx';
import { SignInPanel } from './SignInPanel.tsx';

/** Every kind of step, and how the console shows it. A new kind is one file and one line. */
export const panels: Record<StepKind, ComponentType<PanelProps>> = {
  approval: ApprovalPanel,
  roster: RosterPanel,
  grouping: GroupingPanel,
  credentials: CredentialsPanel,
  proposals: ProposalsPanel,
  agenda: AgendaPanel,
  notice: NoticePanel,
  discussion: DiscussionPanel,
  'sign-in': SignInPanel,
  preliminary: PreliminaryPanel,
  presidium: PresidiumPanel,
  report: ReportPanel,
  evaluation: EvaluationPanel,
  ballot: BallotPanel,
  declaration: DeclarationPanel,
  publication: PublicationPanel,
  filing: FilingPanel,
  'follow-up': FollowUpPanel,
};
