/** Raised when a rule's outcome can change. */
export const rulesVersion = '3';
/** Raised when a tarief, calendar, deadline or other parameter changes. */
export const parametersVersion = '2026.1';
