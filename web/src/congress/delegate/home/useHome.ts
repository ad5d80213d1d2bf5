import { useCallback } from 'react';
import { useParams } from 'react-router';

/** Addresses below the delegate's own: `home('papers')` is `/d/<congress>/papers`. */
export function useHome(): (path?: string) => string {
  const { congressId = '' } = useParams();
  return useCallback((path = '') => `/d/${congressId}${path ? `/${path}` : ''}`, [congressId]);
}
