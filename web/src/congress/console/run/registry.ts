import type { StepKind } from '@congress/contract/congress/vocabulary';
import type { ComponentType } from 'react';
import { AgendaPanel } from '../preparation/AgendaPanel.tsx';
import { ApprovalPanel } from '../preparation/ApprovalPanel.tsx';
import { BallotPanel } from '../ballot/BallotPanel.tsx';
import { CredentialsPanel } from '../preparation/CredentialsPanel.tsx';
import { DeclarationPanel } from '../declaration/DeclarationPanel.tsx';
import { DiscussionPanel } from '../assembly/DiscussionPanel.tsx';
import { EvaluationPanel } from '../assembly/EvaluationPanel.tsx';
import { FilingPanel } from '../after/FilingPanel.tsx';
import { FollowUpPanel } from '../after/FollowUpPanel.tsx';
import { GroupingPanel } from '../preparation/GroupingPanel.tsx';
import { NominationPanel } from '../nomination/NominationPanel.tsx';
import { NoticePanel } from '../preparation/NoticePanel.tsx';
import type { PanelProps } from './panel.ts';
import { PreliminaryPanel } from '../assembly/PreliminaryPanel.tsx';
import { PresidiumPanel } from '../assembly/PresidiumPanel.tsx';
import { ProposalsPanel } from '../preparation/ProposalsPanel.tsx';
import { PublicationPanel } from '../after/PublicationPanel.tsx';
import { ReportPanel } from '../assembly/ReportPanel.tsx';
import { RosterPanel } from '../preparation/RosterPanel.tsx';
import { SignInPanel } from '../assembly/SignInPanel.tsx';

/** Every kind of step, and how the console shows it. A new kind is one file and one line. */
export const panels: Record<StepKind, ComponentType<PanelProps>> = {
  approval: ApprovalPanel,
  roster: RosterPanel,
  grouping: GroupingPanel,
  credentials: CredentialsPanel,
  proposals: ProposalsPanel,
  agenda: AgendaPanel,
  nomination: NominationPanel,
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
