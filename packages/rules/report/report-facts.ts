import type { Beschikking } from '#domain';
import type { ReportCase } from '../cases.ts';

export const isOwn = (c: ReportCase, b: Beschikking): boolean => c.onderaannemers.some((o) => o.number === b.onderaannemerNumber);
export const isWithAnother = (c: ReportCase): boolean => !c.beschikkingen.some((b) => isOwn(c, b));
