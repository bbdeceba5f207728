const REPOSITORY = 'https://github.com/baton-ml/baton/blob/main';

/**
 * Where the pages point people who want to know more.
 *
 * @internal
 */
export const documentationLinks = {
  connectRegistry: `${REPOSITORY}/docs/connect-a-registry.md`,
  describeModel: `${REPOSITORY}/docs/describe-a-model.md`,
};
