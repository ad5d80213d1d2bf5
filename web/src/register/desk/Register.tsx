import { useTranslation } from 'react-i18next';
import { Link, NavLink, Route, Routes } from 'react-router';
import { NotFound } from '../../ui/frame/NotFound.tsx';
import frame from '../../congress/console/run/RunFrame.module.css';
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
        <Link to="/console" className={frame.back}>
          {t('back')}
        </Link>
      }
      tools={<ShellTools />}
      nav={
        <nav aria-label={t('title')}>
          <ul className={frame.nav}>
            {places.map(([to, key]) => (
              <li key={key}>
                <NavLink to={`/console/register${to && `/${to}`}`} end>
                  {t(key)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
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
