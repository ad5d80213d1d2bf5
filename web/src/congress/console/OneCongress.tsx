import { Route, Routes, useParams } from 'react-router';
import { LiveCongress } from '../live/LiveCongress.tsx';
import { NotFound } from '../../ui/frame/NotFound.tsx';
import { Announcements } from './desk/Announcements.tsx';
import { LogPage } from './desk/LogPage.tsx';
import { Plan } from './desk/Plan.tsx';
import { Prints } from './desk/Prints.tsx';
import { StageControl } from './desk/StageControl.tsx';
import { Suggestions } from './desk/Suggestions.tsx';
import { LastSessionPage } from './lastSession/LastSessionPage.tsx';
import { PeoplePage } from './people/PeoplePage.tsx';
import { CurrentStep, OneStep } from './run/StepPage.tsx';
import { RunFrame } from './run/RunFrame.tsx';

/** `/console/:congressId/*`: a congress being prepared, run and concluded. */
export function OneCongress() {
  const { congressId = '' } = useParams();
  return (
    <LiveCongress congressId={congressId} face="staff">
      <Routes>
        <Route element={<RunFrame />}>
          <Route index element={<CurrentStep />} />
          <Route path="steps/:stepId" element={<OneStep />} />
          <Route path="people" element={<PeoplePage />} />
          <Route path="suggestions" element={<Suggestions />} />
          <Route path="announcements" element={<Announcements />} />
          <Route path="stage" element={<StageControl />} />
          <Route path="last-session" element={<LastSessionPage />} />
          <Route path="plan" element={<Plan />} />
          <Route path="prints" element={<Prints />} />
          <Route path="log" element={<LogPage />} />
        </Route>
        <Route path="*" element={<NotFound />} />
      </Routes>
    </LiveCongress>
  );
}
