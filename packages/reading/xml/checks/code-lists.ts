const list = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** UNTDID 1001, as far as EN 16931 allows it for an invoice and for a credit note. */
export const invoiceTypes = list(
  '71 80 82 84 102 130 202 203 204 211 218 219 295 325 326 331 380 382 383 384 385 386 387 388 389 390 393 394 395 456 457 471 472 473 500 501 502 503 527 553 575 623 633 751 780 817 870 875 876 877 935',
);
export const creditNoteTypes = list('81 83 261 262 296 308 381 396 420 458 532');
/** ISO 3166-1 alpha-2, with Kosovo and Northern Ireland as EN 16931 adds them. */
export const countries = list(
  '1A AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XI YE YT ZA ZM ZW',
);
/** UNTDID 4461. */
export const paymentMeans = /^(?:[1-9]|[1-5]\d|6[0-8]|70|7[4-8]|9[1-8]|ZZZ)$/;
/** UNCL 5305; L and M are islands, B is Italian. */
export const taxCategories = list('AE L M E S Z G O K B');
/** ISO/IEC 6523 ICD: four digits, handed out one after the other. */
export const identifierSchemes: ReadonlySet<string> = new Set(Array.from({ length: 260 }, (_, at) => String(at + 2).padStart(4, '0')));
/** Electronic Address Scheme. */
export const addressSchemes = list(
  '0002 0007 0009 0037 0060 0088 0096 0097 0106 0130 0135 0142 0147 0151 0154 0158 0170 0177 0183 0184 0188 0190 0191 0192 0193 0194 0195 0196 0198 0199 0200 0201 0202 0203 0204 0205 0208 0209 0210 0211 0212 0213 0215 0216 0217 0218 0219 0220 0221 0225 0230 0235 0240 0244 0245 0246 9901 9910 9913 9914 9915 9918 9919 9920 9922 9923 9924 9925 9926 9927 9928 9929 9930 9931 9932 9933 9934 9935 9936 9937 9938 9939 9940 9941 9942 9943 9944 9945 9946 9947 9948 9949 9950 9951 9952 9953 9957 9959 AN AQ AS AU EM',
);
export const mimeTypes = list(
  'application/pdf image/png image/jpeg text/csv application/vnd.openxmlformats-officedocument.spreadsheetml.sheet application/vnd.oasis.opendocument.spreadsheet',
);
/** UNTDID 7143, by the way its codes are made. */
export const itemLists = /^(?:[A-Z]{2}|(?:PP|PR|SR|SS|ST|TS|US|ZZ)[A-Z])$/;
