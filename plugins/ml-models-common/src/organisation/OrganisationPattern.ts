/**
 * How data scientists and engineers are placed: engineers inside the data-science teams, one platform team for
 * all, or a platform team with engineers embedded where a project is critical.
 *
 * @public
 */
export type OrganisationPattern = 'embedded' | 'platform' | 'hybrid';
