import { lazy, Suspense } from 'react';
import { Route, Routes, useParams } from 'react-router';
import { LiveCongress } from '../live/LiveCongress.tsx';
import { PageSkeleton } from '../../ui/frame/PageSkeleton.tsx';
import { BallotPage } from './ballot/BallotPage.tsx';
import { useMarkingAhead } from './ballot/ahead.ts';
import { Missing } from './parts/Missing.tsx';
import { Home } from './home/Home.tsx';
import { SignIn } from './assembly/SignIn.tsx';
import { Votes } from './ballot/Votes.tsx';

// Pages that few delegates open, or none in a hurry, come after the first load; the service worker
// has them ready all the same.
const AgendaPage = lazy(async () => ({ default: (await import('./preparation/AgendaPage.tsx')).AgendaPage }));
const Candidates = lazy(async () => ({ default: (await import('./nomination/Candidates.tsx')).Candidates }));
const CandidatePage = lazy(async () => ({ default: (await import('./nomination/CandidatePage.tsx')).CandidatePage }));
const NominatePage = lazy(async () => ({ default: (await import('./nomination/NominatePage.tsx')).NominatePage }));
const ChairPage = lazy(async () => ({ default: (await import('./chair/ChairPage.tsx')).ChairPage }));
const CountPage = lazy(async () => ({ default: (await import('./count/CountPage.tsx')).CountPage }));
const Credentials = lazy(async () => ({ default: (await import('./preparation/Credentials.tsx')).Credentials }));
const DocumentsPage = lazy(async () => ({ default: (await import('./preparation/DocumentsPage.tsx')).DocumentsPage }));
const FinalTexts = lazy(async () => ({ default: (await import('./assembly/FinalTexts.tsx')).FinalTexts }));
const ItemChanges = lazy(async () => ({ default: (await import('./preparation/ItemChanges.tsx')).ItemChanges }));
const ItemPage = lazy(async () => ({ default: (await import('./preparation/ItemPage.tsx')).ItemPage }));
const Leave = lazy(async () => ({ default: (await import('./preparation/Leave.tsx')).Leave }));
const MyPart = lazy(async () => ({ default: (await import('./home/MyPart.tsx')).MyPart }));
const NoticePage = lazy(async () => ({ default: (await import('./preparation/NoticePage.tsx')).NoticePage }));
const OpenMatters = lazy(async () => ({ default: (await import('./preparation/OpenMatters.tsx')).OpenMatters }));
const Proposals = lazy(async () => ({ default: (await import('./preparation/proposals/Proposals.tsx')).Proposals }));
const ProposalPage = lazy(async () => ({
  default: (await import('./preparation/proposals/ProposalPage.tsx')).ProposalPage,
}));
const NewProposal = lazy(async () => ({
  default: (await import('./preparation/proposals/NewProposal.tsx')).NewProposal,
}));
const Publication = lazy(async () => ({ default: (await import('./after/Publication.tsx')).Publication }));
const Procedure = lazy(async () => ({ default: (await import('./procedure/Procedure.tsx')).Procedure }));
const StepPage = lazy(async () => ({ default: (await import('./procedure/StepPage.tsx')).StepPage }));
const RegulationsPage = lazy(async () => ({
  default: (await import('./regulations/RegulationsPage.tsx')).RegulationsPage,
}));
const ResolutionPage = lazy(async () => ({ default: (await import('./after/ResolutionPage.tsx')).ResolutionPage }));
const ResultPage = lazy(async () => ({ default: (await import('./ballot/Result.tsx')).ResultPage }));
const Speak = lazy(async () => ({ default: (await import('./assembly/Speak.tsx')).Speak }));
const Suggestions = lazy(async () => ({ default: (await import('./assembly/Suggestions.tsx')).Suggestions }));
const SummaryPage = lazy(async () => ({ default: (await import('./assembly/Summary.tsx')).SummaryPage }));
const Nudge = lazy(async () => ({ default: (await import('./nudge/Nudge.tsx')).Nudge }));
const Talk = lazy(async () => ({ default: (await import('./assembly/Talk.tsx')).Talk }));
const News = lazy(async () => ({ default: (await import('./after/News.tsx')).News }));

/** The delegate's face: `/d/:congressId/*`. */
export function Delegate() {
  const { congressId = '' } = useParams();
  return (
    <LiveCongress congressId={congressId} face="delegate">
      <Suspense fallback={null}>
        <Nudge />
      </Suspense>
      <Ahead />
      <Suspense fallback={<PageSkeleton />}>
        <Routes>
          <Route index element={<Home />} />
          <Route path="steps" element={<Procedure />} />
          <Route path="steps/:stepId" element={<StepPage />} />
          <Route path="papers" element={<DocumentsPage />} />
          <Route path="notice" element={<NoticePage />} />
          <Route path="items/:itemId" element={<ItemPage />} />
          <Route path="items/:itemId/changes" element={<ItemChanges />} />
          <Route path="agenda" element={<AgendaPage />} />
          <Route path="resolutions/:resolutionId" element={<ResolutionPage />} />
          <Route path="open-matters" element={<OpenMatters />} />
          <Route path="talk" element={<Talk />} />
          <Route path="talk/summary" element={<SummaryPage />} />
          <Route path="talk/summary/:stepId" element={<SummaryPage />} />
          <Route path="suggestions" element={<Suggestions />} />
          <Route path="proposals" element={<Proposals />} />
          <Route path="proposals/new" element={<NewProposal />} />
          <Route path="proposals/:proposalId" element={<ProposalPage />} />
          <Route path="candidates" element={<Candidates />} />
          <Route path="candidates/new/:itemId" element={<NominatePage />} />
          <Route path="candidates/:candidacyId" element={<CandidatePage />} />
          <Route path="speak" element={<Speak />} />
          <Route path="sign-in" element={<SignIn />} />
          <Route path="leave" element={<Leave />} />
          <Route path="votes" element={<Votes />} />
          <Route path="ballots/:paperId" element={<BallotPage />} />
          <Route path="ballots/:paperId/:place" element={<BallotPage />} />
          <Route path="results/:paperId" element={<ResultPage />} />
          <Route path="count/:paperId" element={<CountPage />} />
          <Route path="chair" element={<ChairPage />} />
          <Route path="credentials" element={<Credentials />} />
          <Route path="texts" element={<FinalTexts />} />
          <Route path="regulations" element={<RegulationsPage />} />
          <Route path="regulations/:regulationId" element={<RegulationsPage />} />
          <Route path="publication" element={<Publication />} />
          <Route path="news" element={<News />} />
          <Route path="me" element={<MyPart />} />
          <Route path="*" element={<Missing back="" />} />
        </Routes>
      </Suspense>
    </LiveCongress>
  );
}

/** Fetches what will be needed soon. */
function Ahead() {
  useMarkingAhead();
  return null;
}
