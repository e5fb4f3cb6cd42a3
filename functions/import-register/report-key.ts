/** `register/2026-02.xlsx` → `register-reports/2026-02.xlsx.json` */
export const reportKey = (uploadKey: string): string => `register-reports/${uploadKey.replace(/^register\//, '')}.json`;
