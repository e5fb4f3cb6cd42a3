/** A page on the internet can make a browser send requests here, but not with a header of its own: that needs our leave. */
export const ownRequestHeader = 'x-siem-own-request';
