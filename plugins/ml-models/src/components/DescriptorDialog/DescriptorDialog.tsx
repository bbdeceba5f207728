import type {
  InventoryModel,
  MlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';
import Box from '@material-ui/core/Box';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { useMemo } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { TextButton } from '../TextButton';
import { CodeBlock } from '../CodeBlock';
import { CopyButton } from '../CopyButton';
import { toDescriptorYaml } from './toDescriptorYaml';

/** @internal */
export interface DescriptorDialogProps {
  entity: MlModelEntity;
  model: InventoryModel;
  isOpen: boolean;
  onClose: () => void;
}

const TITLE_ID = 'ml-models-descriptor-dialog-title';

/**
 * A ready `catalog-info.yaml` for a model that only the registry speaks for, with what to do with it.
 *
 * @internal
 */
export function DescriptorDialog(props: DescriptorDialogProps) {
  const { entity, model, isOpen, onClose } = props;
  const { t } = useTranslate();
  const yaml = useMemo(
    () =>
      toDescriptorYaml({
        entity,
        model,
        comments: {
          teams: t('descriptorDialog.comments.teams'),
          risk: t('descriptorDialog.comments.risk'),
          system: t('descriptorDialog.comments.system'),
          source: t('descriptorDialog.comments.source'),
          api: t('descriptorDialog.comments.api'),
          dependsOn: t('descriptorDialog.comments.dependsOn'),
        },
      }),
    [entity, model, t],
  );
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      maxWidth="md"
      fullWidth
      aria-labelledby={TITLE_ID}
    >
      <DialogTitle id={TITLE_ID}>{t('descriptorDialog.title')}</DialogTitle>
      <DialogContent>
        <Typography variant="body2">{t('descriptorDialog.intro')}</Typography>
        <Typography variant="body2" component="ol">
          <li>{t('descriptorDialog.stepSave')}</li>
          <li>{t('descriptorDialog.stepFill')}</li>
          <li>{t('descriptorDialog.stepRegister')}</li>
        </Typography>
        <Box marginTop={2}>
          <CodeBlock text={yaml} label={t('descriptorDialog.fileLabel')} />
        </Box>
      </DialogContent>
      <DialogActions>
        <CopyButton text={yaml} />
        <TextButton onClick={onClose}>{t('basics.close')}</TextButton>
      </DialogActions>
    </Dialog>
  );
}
