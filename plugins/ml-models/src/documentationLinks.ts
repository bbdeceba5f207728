const REPOSITORY = 'https://github.com/baton-ml/baton/blob/main';

/**
 * Where the pages point people who want to know more.
 *
 * @internal
 */
export const documentationLinks = {
  connectRegistry: `${REPOSITORY}/docs/operations.md#configuration`,
  describeModel: `${REPOSITORY}/plugins/catalog-backend-module-ml-models/README.md`,
};
