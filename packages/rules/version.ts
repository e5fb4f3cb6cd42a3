/** Raised when a rule's outcome can change. */
export const rulesVersion = '5';
