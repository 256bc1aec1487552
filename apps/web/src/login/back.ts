/** Where the window of its own comes back to, and on which channel it tells the others. */
export const BACK = '/innlogging?svar=inne';
export const LOGGED_IN = 'logged-in';
