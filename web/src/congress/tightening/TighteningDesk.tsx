import { useTranslation } from 'react-i18next';
import { Link, Route, Routes } from 'react-router';
import desk from '../../ui/desk/desk.module.css';
import { NotFound } from '../../ui/frame/NotFound.tsx';
import { Shell } from '../../ui/frame/Shell.tsx';
import { ShellTools } from '../../ui/frame/ShellTools.tsx';
import { OneTightening } from './OneTightening.tsx';
import { NewTightening, NewVersion } from './desk/PublishPage.tsx';
import { Tightenings } from './Tightenings.tsx';

/** `/console/tightenings/*`: what unions made stricter for this one, and what this one makes stricter for those below. */
export function TighteningDesk() {
  const { t } = useTranslation('tightening');
  return (
    <Shell
      heading={t('title')}
      subheading={
        <Link to="/console" className={desk.back}>
          {t('back')}
        </Link>
      }
      tools={<ShellTools />}
    >
      <Routes>
        <Route index element={<Tightenings />} />
        <Route path="new" element={<NewTightening />} />
        <Route path=":tighteningId" element={<OneTightening />} />
        <Route path=":tighteningId/version" element={<NewVersion />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Shell>
  );
}
