import { createContext, useContext, type ComponentType, type ReactNode } from 'react';

/** What a business tells of a person of the register, on that person's page. */
export type MemberPart = ComponentType<{ memberId: string }>;

/** Each with the name of its business. */
export type MemberParts = readonly { name: string; draw: (memberId: string) => ReactNode }[];

const Parts = createContext<MemberParts>([]);

/** Filled by the frame of the desk, from all businesses of the house. */
export const MemberPartsProvider = Parts.Provider;

/** What the businesses of this house tell of a person. */
export function useMemberParts(): MemberParts {
  return useContext(Parts);
}
