import { QueryClient } from '@tanstack/react-query';
import { Refused } from '../../live/http/http.ts';

/** What the console fetches by query: lists and texts. What is live is in the one store. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => !(error instanceof Refused) && failures < 2,
    },
  },
});
