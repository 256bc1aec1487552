import { useQuery } from '@tanstack/react-query';
import { meMeOptions } from '../api/@tanstack/react-query.gen.js';

/** Who is logged in here. */
export const useMe = (): string | undefined => useQuery(meMeOptions()).data?.id;
