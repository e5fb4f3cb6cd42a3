/** The message tag under which a letter's id travels through SES and comes back in its events. */
export const replyTag = 'siem-reply';
