// What becomes of a beschikking that ends: its reports, the task of zorgadministratie, the inzorgmelding, the reminders.
export { type Change, changeHerindicatie } from './change-herindicatie.ts';
