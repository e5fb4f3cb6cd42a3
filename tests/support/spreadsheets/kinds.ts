import type { Kind } from './kind.ts';
import { exportKinds } from './kinds-exports.ts';
import { groupKinds } from './kinds-groups.ts';
import { listKinds } from './kinds-lists.ts';
import { officeKinds } from './kinds-office.ts';
import { peopleKinds } from './kinds-people.ts';
import { practiceKinds } from './kinds-practice.ts';
import { productKinds } from './kinds-products.ts';
import { registrationKinds } from './kinds-registrations.ts';
import { systemKinds } from './kinds-systems.ts';
import { tableKinds } from './kinds-tables.ts';

/** Every layout of a specification that the tests know. */
export const kinds: readonly Kind[] = [
  ...tableKinds,
  ...groupKinds,
  ...listKinds,
  ...exportKinds,
  ...peopleKinds,
  ...productKinds,
  ...systemKinds,
  ...registrationKinds,
  ...practiceKinds,
  ...officeKinds,
];
