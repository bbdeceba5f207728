import IconButton from '@material-ui/core/IconButton';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { RiCloseLine } from '@remixicon/react';
import { useTranslate } from '../../../hooks/useTranslate';
import { toWebUrl } from '../../ExternalLink';
import { TextButton } from '../../TextButton';
import type { AnswerDraft } from './AnswerDraft';

/** The backend's own bound. */
const MOST = 20;

const useStyles = makeStyles(
  theme => ({
    row: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr) auto',
      alignItems: 'start',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(1),
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'minmax(0, 1fr) auto',
        '& > :first-child': { gridColumn: '1 / -1' },
      },
    },
  }),
  { name: 'MlModelsAnswerLinks' },
);

/** Links that belong to an answer. @internal */
export function AnswerLinks(props: {
  itemId: string;
  links: AnswerDraft['links'];
  onChange: (links: AnswerDraft['links']) => void;
}) {
  const { itemId, links, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const change = (index: number, part: Partial<AnswerDraft['links'][number]>) =>
    onChange(
      links.map((link, at) => (at === index ? { ...link, ...part } : link)),
    );
  return (
    <div>
      {links.map((link, index) => {
        const isBad = link.url !== '' && toWebUrl(link.url) === undefined;
        return (
          <div key={index} className={classes.row}>
            <TextField
              id={`handoff-link-title-${itemId}-${index}`}
              size="small"
              variant="outlined"
              label={t('handoffAnswer.linkTitle')}
              value={link.title}
              inputProps={{ maxLength: 200 }}
              onChange={event => change(index, { title: event.target.value })}
            />
            <TextField
              id={`handoff-link-url-${itemId}-${index}`}
              size="small"
              type="url"
              variant="outlined"
              label={t('handoffAnswer.linkUrl')}
              error={isBad}
              helperText={isBad ? t('handoffItem.badLink') : undefined}
              value={link.url}
              inputProps={{ maxLength: 2000 }}
              onChange={event =>
                change(index, { url: event.target.value.trim() })
              }
            />
            <IconButton
              size="small"
              aria-label={t('handoffAnswer.removeLink')}
              onClick={() => onChange(links.filter((_, at) => at !== index))}
            >
              <RiCloseLine size={18} aria-hidden />
            </IconButton>
          </div>
        );
      })}
      {links.length < MOST && (
        <TextButton
          onClick={() => onChange([...links, { title: '', url: '' }])}
        >
          {t('handoffAnswer.addLink')}
        </TextButton>
      )}
    </div>
  );
}
