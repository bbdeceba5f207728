/**
 * Module of the scaffolder: actions that open handoffs and carry lineage, for the software templates in `templates/`.
 *
 * @packageDocumentation
 */
export { scaffolderModuleMlModels as default } from './module';
