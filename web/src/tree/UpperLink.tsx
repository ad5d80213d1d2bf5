import { useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { listOrganizations } from './api.ts';

/** The way to the units below, for whoever has any there, or is there to have some. */
export function UpperLink({ children }: { children: ReactNode }) {
  const { data = [] } = useQuery({ queryKey: ['organizations'], queryFn: listOrganizations });
  const [own, ...below] = data;
  if (!own || (own.kind === 'grassroots' && below.length === 0) || own.kind === 'branch') return null;
  return (
    <Button component={Link} to="/upper" variant="default">
      {children}
    </Button>
  );
}
