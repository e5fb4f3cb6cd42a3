import type { Gemeente, IsoDate, Sector } from '#domain';
import { inForce } from './in-force.ts';
import type { Parameters } from './schema.ts';

/** Whether Siem covers a sector in a gemeente on a day of care (AP §1). */
export const isCovered = ({ gemeenten }: Parameters, gemeente: Gemeente, sector: Sector, date: IsoDate): boolean =>
  inForce(gemeenten[gemeente][sector], date).value;

/** Where new beschikkingen and herindicaties for dagbesteding go (AP §5). */
export const routeOf = ({ gemeenten }: Parameters, gemeente: Gemeente, date: IsoDate): 'kikmaat' | 'toegang' =>
  inForce(gemeenten[gemeente].newBeschikkingen, date).value;
