import { useTheme } from '@material-ui/core/styles';

/** Height of the sign in pixels. */
export interface BatonMarkProps {
  size?: number;
}

/** The sign of the portal: one baton, held at both ends by the two sides. Decorative; a name stands beside it. */
export function BatonMark(props: BatonMarkProps) {
  const { size = 28 } = props;
  const { palette } = useTheme();
  const onDark = palette.type === 'dark';
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
    >
      <rect
        width="32"
        height="32"
        rx="8"
        fill={onDark ? '#1e3f47' : '#14323a'}
      />
      <path
        d="M9 23 23 9"
        stroke="#f2a541"
        strokeWidth="5"
        strokeLinecap="round"
      />
      <path
        d="M9 23l5.5-5.5"
        stroke="#3fc1ab"
        strokeWidth="5"
        strokeLinecap="round"
      />
    </svg>
  );
}
