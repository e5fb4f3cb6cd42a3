/** Words between first name and surname, in small letters; for use within a pattern. */
export const tussenvoegsels = 'van|de|der|den|het|ten|ter|te|in|op|aan|bij|el|al|la|le|du|von';
