import {
  createHandoffConditionalDecision,
  handoffConditions,
} from './handoffConditions';
import type { HandoffResource } from './handoffResourceRef';
import { handoffRules } from './handoffRules';

const handoff: HandoffResource = {
  id: 'h',
  modelRef: 'mlmodel:default/churn',
  ownerRef: 'group:default/growth',
  dataScienceRef: 'group:default/growth-science',
  creatorRef: 'user:default/ada',
  riskTier: 'high',
  state: 'in-review',
  environment: 'production',
};

describe('rules of handoffs', () => {
  const {
    isHandoffTeam,
    isHandoffParticipant,
    isHandoffCreator,
    hasHandoffRiskTier,
    hasHandoffState,
  } = handoffRules;

  it('compare refs and values with what the row has', () => {
    const science = ['group:default/growth-science'];
    const owner = ['group:default/growth'];
    expect(isHandoffTeam.apply(handoff, { groupRefs: science })).toBe(true);
    expect(isHandoffTeam.apply(handoff, { groupRefs: owner })).toBe(false);
    expect(isHandoffTeam.apply(handoff, { groupRefs: [] })).toBe(false);
    expect(isHandoffParticipant.apply(handoff, { claims: owner })).toBe(true);
    expect(
      isHandoffCreator.apply(handoff, { userRefs: ['user:default/ben'] }),
    ).toBe(false);
    expect(hasHandoffRiskTier.apply(handoff, { riskTiers: ['low'] })).toBe(
      false,
    );
    expect(hasHandoffState.apply(handoff, { states: ['in-review'] })).toBe(
      true,
    );
  });

  it('ask the same of a list', () => {
    expect(isHandoffTeam.toQuery({ groupRefs: ['group:default/a'] })).toEqual({
      properties: ['dataScienceRef', 'engineeringRef'],
      values: ['group:default/a'],
    });
  });

  it('can be answered by a policy', () => {
    expect(
      createHandoffConditionalDecision(
        {
          name: 'p',
          type: 'resource',
          resourceType: 'ml-models-handoff',
          attributes: {},
        },
        handoffConditions.isHandoffCreator({ userRefs: ['user:default/ada'] }),
      ),
    ).toMatchObject({
      pluginId: 'ml-models',
      resourceType: 'ml-models-handoff',
      conditions: { rule: 'IS_HANDOFF_CREATOR' },
    });
  });
});
