import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, Route, Routes } from 'react-router';
import desk from '../../ui/desk/desk.module.css';
import { NotFound } from '../../ui/frame/NotFound.tsx';
import { Shell } from '../../ui/frame/Shell.tsx';
import { ShellTools } from '../../ui/frame/ShellTools.tsx';
import { usePage } from '../../ui/frame/usePage.ts';
import { Shelf } from '../reading/Shelf.tsx';
import { LoadPage } from './LoadPage.tsx';
import { RegulationAtDesk } from './RegulationAtDesk.tsx';

const home = '/console/regulations';

/** `/console/regulations/*`: what the union works under; loaded, replaced and withdrawn by its office, read by all. */
export function LibraryDesk() {
  const { t } = useTranslation('regulations');
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
        <Route index element={<ShelfPage />} />
        <Route path="load" element={<LoadPage />} />
        <Route path=":regulationId" element={<RegulationAtDesk at={home} />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Shell>
  );
}

function ShelfPage() {
  const { t } = useTranslation('regulations');
  usePage(t('title'));
  return (
    <>
      <h1>{t('title')}</h1>
      <Shelf
        at={home}
        load={
          <Button component={Link} to={`${home}/load`}>
            {t('load.begin')}
          </Button>
        }
      />
    </>
  );
}
