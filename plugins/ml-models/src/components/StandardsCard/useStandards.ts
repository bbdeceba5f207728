import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  ANNOTATION_CODE_STANDARD,
  type CodeStandard,
  findCodeStandard,
  type MlModelEntity,
  type RepositoryChecks,
} from '@baton-ml/backstage-plugin-ml-models-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';
import { judgeStandard, type JudgedStandard } from './judgeStandard';
import { readTemplateDrift, type TemplateDrift } from './readTemplateDrift';

/** What made a repository; set by the templates. */
const ANNOTATION_TEMPLATE = 'backstage.io/source-template';

/** One of the two repositories of a model. */
export interface StandardRepository {
  side: 'experiment' | 'production';
  componentRef: string;
  /** False when the catalog does not know the component. */
  isKnown: boolean;
  /** For example `experiment@1`; also one that an organisation has made up. */
  standardId: string | undefined;
  /** Undefined for one that Baton does not know. */
  standard: CodeStandard | undefined;
  /** Undefined when the standard is not known. */
  judged: JudgedStandard | undefined;
  /** What was asked at which commit; undefined when Baton did not answer. */
  read: RepositoryChecks | undefined;
  drift: TemplateDrift;
}

/** Repositories of a model with the standards they follow, and what their checks said. */
export interface Standards {
  repositories: StandardRepository[];
  /** When the hosts were asked, ISO 8601; undefined when Baton did not answer. */
  readAt: string | undefined;
}

/**
 * Reads which standards the repositories of a model follow. Checks that cannot be read leave out only themselves.
 *
 * @internal
 */
export function useStandards(entity: MlModelEntity) {
  const catalogApi = useApi(catalogApiRef);
  const api = useApi(mlModelsApiRef);
  const modelRef = stringifyEntityRef(entity);
  const named = JSON.stringify(entity.spec.source ?? {});
  return useAsyncRetry(async (): Promise<Standards> => {
    const source: NonNullable<MlModelEntity['spec']['source']> =
      JSON.parse(named);
    const sides = (['experiment', 'production'] as const).flatMap(side => {
      const ref = source[side];
      return ref
        ? [
            {
              side,
              componentRef: stringifyEntityRef(
                parseEntityRef(ref, {
                  defaultKind: 'Component',
                  defaultNamespace: parseEntityRef(modelRef).namespace,
                }),
              ),
            },
          ]
        : [];
    });
    const components = await find(sides.map(each => each.componentRef));
    const templates = await find(
      components.map(
        component =>
          component?.metadata.annotations?.[ANNOTATION_TEMPLATE] ?? '',
      ),
    );
    const checks = await api
      .getRepositoryChecks(modelRef)
      .catch(() => undefined);
    return {
      repositories: sides.map((each, index) => {
        const component = components[index];
        const standardId =
          component?.metadata.annotations?.[ANNOTATION_CODE_STANDARD];
        const standard = standardId ? findCodeStandard(standardId) : undefined;
        const read = checks?.items.find(({ side }) => side === each.side);
        return {
          ...each,
          isKnown: component !== undefined,
          standardId,
          standard,
          judged: standard && judgeStandard(standard, read),
          read,
          drift: component
            ? readTemplateDrift(component, templates[index], standard)
            : { state: 'unknown' },
        };
      }),
      readAt: checks?.readAt,
    };

    /** In the order of the refs; undefined for what is empty or unknown. */
    async function find(refs: string[]): Promise<(Entity | undefined)[]> {
      const entityRefs = [...new Set(refs.filter(Boolean))];
      if (!entityRefs.length) return refs.map(() => undefined);
      const { items } = await catalogApi.getEntitiesByRefs({ entityRefs });
      return refs.map(ref => items[entityRefs.indexOf(ref)]);
    }
  }, [api, catalogApi, modelRef, named]);
}
