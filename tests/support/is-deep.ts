/** `npm run test:deep` asks for thousands of examples where a few hundred do every day. */
export const isDeep = process.env['DEEP'] === '1' || Number(process.env['SIEM_PROPERTY_RUNS'] ?? 0) > 100;
