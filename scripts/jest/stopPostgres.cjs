// jest `globalTeardown` of the backend packages, the counterpart of startPostgres.cjs.
module.exports = async function stopPostgresForTests() {
  await globalThis.stopPostgresForTests?.();
};
