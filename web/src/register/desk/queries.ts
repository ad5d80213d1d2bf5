/** What the pages of the register read, each under one key below `register`. */
import {
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { MemberQuery, MemberDetails, Members, Terms } from '@congress/contract/kernel/register/register';
import { useCallback } from 'react';
import { whoIsThis } from '../../live/http/identity.ts';
import { listMembers, listTerms, readMember } from '../api.ts';

/** As many as a screen is scrolled through in a moment. */
const pageSize = 500;

export type Filters = Pick<MemberQuery, 'q' | 'office' | 'status'>;

/** People who match, a page at a time, each fetched when one comes near its beginning. */
export function useMembers(filters: Filters): UseInfiniteQueryResult<InfiniteData<Members>> {
  return useInfiniteQuery({
    queryKey: ['register', 'members', filters],
    queryFn: ({ pageParam }) =>
      listMembers({ ...filters, limit: pageSize, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: ({ members }) => (members.length < pageSize ? undefined : members.at(-1)?.id),
    placeholderData: (before) => before,
  });
}

export function useMember(memberId: string): UseQueryResult<MemberDetails> {
  return useQuery({ queryKey: ['register', 'member', memberId], queryFn: () => readMember(memberId) });
}

export function useTerms(): UseQueryResult<Terms> {
  return useQuery({ queryKey: ['register', 'terms'], queryFn: listTerms });
}

/** Whether the reader may change the register; auditors may not. */
export function useMayChange(): boolean {
  const { data } = useQuery({ queryKey: ['whoami'], queryFn: whoIsThis });
  return data?.roles.includes('secretary') ?? false;
}

/** Reads anew whatever of the register is on the screen. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ queryKey: ['register'] }), [client]);
}
