import { EntityRefLink } from '@backstage/plugin-catalog-react';

/**
 * Somebody of a registry: the person of the catalog behind the login as a link, else the login.
 *
 * @internal
 */
export function Person(props: {
  login: string;
  /** Entity ref of the person, when somebody is known by the login. */
  userRef: string | undefined;
}) {
  const { login, userRef } = props;
  return userRef ? (
    <EntityRefLink entityRef={userRef} defaultKind="User" hideIcon />
  ) : (
    <>{login}</>
  );
}
