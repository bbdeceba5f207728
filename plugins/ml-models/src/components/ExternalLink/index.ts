export { ExternalLink } from './ExternalLink';
export { toWebUrl } from './toWebUrl';
