const PERSON_KEY = 'baton.demo.person';
const RECENT_KEY = 'baton.demo.recent';
/** Enough to go back and forth between two sides and somebody in between. */
const RECENT_LIMIT = 3;

/** Name of the person this browser is signed in as. */
export function readRememberedPerson(): string | undefined {
  return localStorage.getItem(PERSON_KEY) ?? undefined;
}

/** Remembers whom this browser signs in as from now on. */
export function rememberPerson(name: string): void {
  localStorage.setItem(PERSON_KEY, name);
  const recent = [name, ...readRecentPeople().filter(other => other !== name)];
  localStorage.setItem(RECENT_KEY, recent.slice(0, RECENT_LIMIT).join(' '));
}

/** The next visit asks again. */
export function forgetPerson(): void {
  localStorage.removeItem(PERSON_KEY);
}

/** Names of the people chosen lately, the newest first. */
export function readRecentPeople(): string[] {
  return (localStorage.getItem(RECENT_KEY) ?? '').split(' ').filter(Boolean);
}
