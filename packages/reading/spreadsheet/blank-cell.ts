import type { Cell } from '#documents';

/** A cell may be there for its border or colour alone, or hold a blank that somebody typed. */
export const isBlank = ({ value }: Cell): boolean => typeof value === 'string' && value.trim() === '';
