import { useTheme } from '@material-ui/core/styles';
import type { Theme } from '@material-ui/core/styles';

/** Roles in the order of pictures and legends. @internal */
export const shownRoles = [
  'data-science',
  'ml-engineering',
  'platform',
  'product',
  'unassigned',
] as const;

/** @internal */
export type ShownRole = (typeof shownRoles)[number];

/**
 * One colour per role, from the theme, so that light and dark both work.
 *
 * @internal
 */
export function useRoleColors(): Record<ShownRole, string> {
  const { palette } = useTheme<Theme>();
  return {
    'data-science': palette.info.main,
    'ml-engineering': palette.success.main,
    platform: palette.warning.main,
    product: palette.secondary.main,
    unassigned: palette.action.disabled,
  };
}
