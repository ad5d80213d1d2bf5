/** What the console reads by query, each under one key. */
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { OpenMatters } from '@congress/contract/congress/after/openMatters';
import type { Suggestion } from '@congress/contract/congress/assembly/resources';
import type { Post } from '@congress/contract/congress/assembly/view';
import type { RoomBallots } from '@congress/contract/congress/ballot/resources';
import type { Person } from '@congress/contract/congress/preparation/resources';
import type { SessionCopy } from '@congress/contract/congress/preparation/nextSession';
import type { CompositionCheck } from '@congress/contract/congress/preparation/view';
import type { CongressCard, TemplateSheet } from '@congress/contract/congress/resources';
import type { Bindings } from '@congress/contract/congress/tightening/tightening';
import type { ProfileSheet } from '@congress/contract/congress/rules/rules';
import type { Power } from '@congress/contract/congress/vocabulary';
import type { TextDocument } from '@congress/contract/kernel/documents';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { compositionOf, listPeople } from '../api/people.ts';
import { listCongresses, listTemplates, previewNextSession, readOpenMatters, readRules } from '../api/congresses.ts';
import { readBindings } from '../api/tightenings.ts';
import { listSuggestions, olderPosts, readDocument } from '../api/writings.ts';
import { holdersInRoom } from '../api/ballots.ts';
import { useCongress, useCongressFact, useGauge } from '../live/selectors.ts';
import { everyoneOn } from '../live/everyone.ts';
import type { RuleValues } from '../rules/ruleValues.ts';
import { useLive } from '../live/store.ts';

const nobody: Person[] = [];
/** Before which post to look: beyond any there is. */
const LATEST = 2_000_000_000;

/** Congresses of my organization. */
export function useCongresses(): UseQueryResult<CongressCard[]> {
  return useQuery({ queryKey: ['congresses'], queryFn: listCongresses, refetchInterval: 20_000 });
}

/** What a congress that begins from that one would begin with, as the register stands now. */
export function useNextSession(congressId: string | undefined): UseQueryResult<SessionCopy> {
  return useQuery({
    queryKey: nextSessionKey(congressId),
    queryFn: () => previewNextSession(congressId ?? ''),
    enabled: congressId !== undefined,
  });
}

export const nextSessionKey = (congressId: string | undefined) => ['next-session', congressId] as const;

/** What the session before left open. Its desk may report on it at any time. */
export function useOpenMatters(): UseQueryResult<OpenMatters> {
  const { id, lastSession } = useCongress();
  return useQuery({
    queryKey: ['open-matters', id],
    queryFn: () => readOpenMatters(id),
    enabled: lastSession !== undefined,
    refetchInterval: 60_000,
  });
}

/** What binds this organization today, and every rule profile as it is under that; looked at anew each time. */
export function useBindings(): UseQueryResult<Bindings> {
  return useQuery({ queryKey: ['bindings'], queryFn: readBindings });
}

/** The steps each kind of congress begins with. */
export function useTemplates(): UseQueryResult<TemplateSheet[]> {
  return useQuery({ queryKey: ['templates'], queryFn: listTemplates, staleTime: Infinity });
}

/** The rules this congress is held to. */
export function useRules(): UseQueryResult<ProfileSheet> {
  const { id } = useCongress();
  return useQuery({ queryKey: ['rules', id], queryFn: () => readRules(id), staleTime: Infinity });
}

/** What one of them says; nothing until it is known. */
export function useRule<R extends keyof RuleValues>(rule: R): RuleValues[R] | undefined {
  const { data } = useRules();
  return data?.rules.find((each) => each.rule === rule)?.value as RuleValues[R] | undefined;
}

/** The powers used by secret ballot here. */
export function useSecretPowers(): Power[] {
  const { data } = useRules();
  const secret = {
    secretToAdopt: 'adopt',
    secretToElect: 'elect',
    secretToEvaluate: 'evaluate',
    secretProcedural: 'procedural',
  } as const;
  const rules = Object.entries(secret) as [keyof typeof secret, Power][];
  return rules
    .filter(([name]) => data?.rules.some(({ rule, value }) => rule === name && value === true))
    .map(([, power]) => power);
}

export type Roster = {
  people: Person[];
  byId: ReadonlyMap<string, Person>;
  loading: boolean;
  error: unknown;
  retry: () => void;
};

const peopleKey = (congressId: string) => ['people', congressId] as const;

/** Everyone on the roster. Kept fresh by `KeepPeopleFresh`. */
export function usePeople(): Roster {
  const { id } = useCongress();
  const query = useQuery({
    queryKey: peopleKey(id),
    queryFn: () => everyoneOn((page) => listPeople(id, page)),
    staleTime: 60_000,
  });
  const people = query.data ?? nobody;
  const byId = useMemo(() => new Map(people.map((person) => [person.id, person])), [people]);
  return { people, byId, loading: query.isPending, error: query.error, retry: () => void query.refetch() };
}

/** Fetches the roster anew, and changes a person in it at once where the outcome is certain. */
export function useRosterCache() {
  const { id } = useCongress();
  const client = useQueryClient();
  const refresh = useCallback(() => void client.invalidateQueries({ queryKey: peopleKey(id) }), [client, id]);
  const patch = useCallback(
    (personId: string, change: Partial<Person>) =>
      client.setQueryData<Person[]>(peopleKey(id), (people) =>
        people?.map((person) => (person.id === personId ? { ...person, ...change } : person)),
      ),
    [client, id],
  );
  return { refresh, patch };
}

/** Names by id: those the stream mentioned, else those of the roster; with the mark of whoever is simulated. */
export function useNameOf(): (personId: string | null | undefined) => string {
  const names = useLive((state) => state.names);
  const { byId } = usePeople();
  const simulated = useCongressFact((view) => view.simulated);
  const { t } = useTranslation();
  return useCallback(
    (personId) => {
      if (!personId) return '—';
      const name = names[personId]?.name ?? byId.get(personId)?.name ?? '…';
      return simulated?.includes(personId) ? t('simulated.name', { name }) : name;
    },
    [names, byId, simulated, t],
  );
}

/** A text. It never changes under its id. */
export function useDocument(documentId: string | undefined): UseQueryResult<TextDocument> {
  const { id } = useCongress();
  return useQuery({
    queryKey: ['document', id, documentId],
    queryFn: () => readDocument(id, documentId ?? ''),
    enabled: documentId !== undefined,
    staleTime: Infinity,
  });
}

/** Who votes on a paper in the room, which is settled when it opens. */
export function useRoomBallots(paperId: string): UseQueryResult<RoomBallots['people']> {
  const { id } = useCongress();
  return useQuery({
    queryKey: ['room-ballots', id, paperId],
    queryFn: async () => (await holdersInRoom(id, paperId)).people,
    staleTime: Infinity,
  });
}

/** Every suggestion; fetched again when their number changes. */
export function useSuggestions(): UseQueryResult<Suggestion[]> {
  const { id } = useCongress();
  const gauge = useGauge('suggestions');
  return useQuery({
    queryKey: ['suggestions', id, gauge?.all ?? 0, gauge?.answered ?? 0],
    queryFn: async () => (await listSuggestions(id)).suggestions,
    placeholderData: (before) => before,
  });
}

/** The last posts of a group; fetched again when there are more. */
export function useGroupPosts(groupId: string, count: number): UseQueryResult<Post[]> {
  const { id } = useCongress();
  return useQuery({
    queryKey: ['posts', id, groupId, count],
    queryFn: async () => (await olderPosts(id, groupId, LATEST)).posts,
    placeholderData: (before) => before,
  });
}

/** The composition rules held against the roster as it is now. */
export function useComposition(): UseQueryResult<CompositionCheck[]> {
  const { id, roster } = useCongress();
  return useQuery({
    queryKey: ['composition', id, roster.digest, roster.formal, roster.women, roster.managers, roster.frontLine],
    queryFn: async () => (await compositionOf(id)).checks,
    placeholderData: (before) => before,
  });
}
