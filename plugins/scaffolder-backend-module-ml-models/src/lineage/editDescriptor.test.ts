import { editDescriptor } from './editDescriptor';

const DESCRIPTOR = `# The experiment and its model.
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: churn
spec: {type: ml-experiment, lifecycle: experimental, owner: ds-growth}
---
apiVersion: ml-models/v1alpha1
kind: MlModel
metadata:
  name: churn # as in the registry
spec:
  type: classifier
  source:
    experiment: component:default/churn
`;
const production = 'component:default/churn-service';

describe('editDescriptor', () => {
  it('adds what serves the model and leaves everything else as it is', () => {
    const text = editDescriptor(DESCRIPTOR, {
      name: 'churn',
      production,
      api: 'api:default/churn-service',
    })!;
    expect(text).toContain(`    production: ${production}\n`);
    expect(text).toContain('  interface:\n    api: api:default/churn-service');
    const added = /^ +(production|api): .*\n|^ +interface:\n/gm;
    // Only white space inside braces is the library's own.
    const plain = (each: string) => each.replace(/\{ | \}/g, x => x.trim());
    expect(plain(text.replace(added, ''))).toBe(plain(DESCRIPTOR));
    expect(editDescriptor(text, { name: 'churn', production })).toBeUndefined();
  });

  it.each([
    ['', 'is empty'],
    ['kind: [', 'is no valid YAML'],
    [DESCRIPTOR, 'holds no document of kind MlModel with the name other'],
  ])('refuses what is no descriptor of the model', (text, message) => {
    expect(() => editDescriptor(text, { name: 'other', production })).toThrow(
      message,
    );
  });
});
