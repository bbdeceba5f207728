import { handoffEnums } from './handoffEnums';
import { object } from './object';
import { part } from './schemaParts';

const { text, ref, time, boolean, choice, list, schema } = part;

/**
 * Shapes of requirements, constraints and what both sides agree on.
 *
 * @internal
 */
export const handoffDesignSchemas = {
  HandoffThreshold: object({
    metric: text(),
    operator: choice(handoffEnums.operator),
    'value?': part.number('Absent when compared with another version.'),
    'versus?': choice(['champion', 'baseline']),
    'minimumGain?': part.number('With `versus`: how much better, absolute.'),
  }),
  HandoffThresholdChange: object(
    {
      change: choice(['tighter', 'looser', 'added', 'removed']),
      'agreed?': schema('HandoffThreshold'),
      'present?': schema('HandoffThreshold'),
    },
    {
      description: 'How a threshold differs from what both sides agreed on.',
    },
  ),
  HandoffRequirements: object(
    {
      'objective?': text('What the business wants from the model.'),
      'businessMetric?': text('How success is measured outside the model.'),
      'thresholds?': list(schema('HandoffThreshold')),
      'consumers?': text('Who calls the model and how.'),
      'latencyMilliseconds?': part.number('95th percentile needed.'),
      'peakRequestsPerSecond?': part.number(),
      'data?': text('Data and features needed at serving time.'),
      'risk?': text('What goes wrong when the model is wrong.'),
      complete: boolean(),
      missing: list(text('Field that is missing.')),
      'updatedAt?': time(),
      'updatedBy?': ref(),
    },
    { description: 'What the data-science side needs.' },
  ),
  HandoffConstraints: object(
    {
      'platform?': text('Where it will run.'),
      'latencyMilliseconds?': part.number('95th percentile that can be had.'),
      'peakRequestsPerSecond?': part.number(),
      'costBudget?': text(),
      'servingData?': text('Which data is to be had at serving time.'),
      'security?': text(),
      'notes?': text(),
      complete: boolean(),
      missing: list(text()),
      'updatedAt?': time(),
      'updatedBy?': ref(),
    },
    { description: 'What the engineering side can give.' },
  ),
  HandoffConflict: object({
    id: text(),
    text: text(),
    raisedBy: ref(),
    raisedAt: time(),
    'resolution?': text(),
    'resolvedBy?': ref(),
    'resolvedAt?': time(),
  }),
};
