/** Raised when what a rule decides or says can change: a decision by the same version must replay to the same bytes. */
export const rulesVersion = '32';
