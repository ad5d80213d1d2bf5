import { useTranslation } from 'react-i18next';
import { Link, Route, Routes } from 'react-router';
import { NotFound } from '../../ui/frame/NotFound.tsx';
import desk from '../../ui/desk/desk.module.css';
import { Places } from '../../ui/desk/Places.tsx';
import { Shell } from '../../ui/frame/Shell.tsx';
import { ShellTools } from '../../ui/frame/ShellTools.tsx';
import { ImportPage } from './ImportPage.tsx';
import { PeoplePage } from './PeoplePage.tsx';
import { PersonPage } from './PersonPage.tsx';
import { TermsPage } from './TermsPage.tsx';

const places = [
  ['', 'nav.people'],
  ['import', 'nav.import'],
  ['terms', 'nav.terms'],
] as const;

/** `/console/register/*`: people of the union who outlast a congress, their seats, and the terms of its bodies. */
export function Register() {
  const { t } = useTranslation('register');
  return (
    <Shell
      heading={t('title')}
      subheading={
        <Link to="/console" className={desk.back}>
          {t('back')}
        </Link>
      }
      tools={<ShellTools />}
      nav={
        <Places
          label={t('title')}
          places={places.map(([to, key]) => ({ to: `/console/register${to && `/${to}`}`, label: t(key), end: true }))}
        />
      }
    >
      <Routes>
        <Route index element={<PeoplePage />} />
        <Route path="import" element={<ImportPage />} />
        <Route path="terms" element={<TermsPage />} />
        <Route path="people/:memberId" element={<PersonPage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Shell>
  );
}
