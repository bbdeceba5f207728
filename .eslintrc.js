const { createConfig } = require('@backstage/cli/config/eslint-factory');

// Packages have their own configuration; this one is for what lies outside of them and runs on Node as it is.
const { ignorePatterns, ...scripts } = createConfig(__dirname, {
  parserOptions: { ecmaVersion: 2022 },
  rules: {
    'no-console': 'off',
    // One step after the other is what most scripts are about.
    'no-await-in-loop': 'off',
  },
});

module.exports = {
  root: true,
  ignorePatterns,
  overrides: [
    { ...scripts, files: ['scripts/**/*.{mjs,cjs}', 'bench/**/*.mjs'] },
  ],
};
