/** Folded words for what somebody may get, which is not yet what was given: "indicatie", also of "indicatieperiode" and "indicaties". */
export const grantWords = 'toegekend|toegewezen|toewijzing|geindiceerd|indicatie';
