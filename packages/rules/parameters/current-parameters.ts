import calendars from './calendars.json' with { type: 'json' };
import consequences from './consequences.json' with { type: 'json' };
import gemeenten from './gemeenten.json' with { type: 'json' };
import policy from './policy.json' with { type: 'json' };
import { type Parameters, parametersSchema } from './schema.ts';
import tarieven from './tarieven.json' with { type: 'json' };

/** The built-in ones. What is wrong with their form stops every start; the rest is for `faultsOf` and its test. */
export const currentParameters: Parameters = parametersSchema.parse({ tarieven, calendars, gemeenten, policy, consequences });
