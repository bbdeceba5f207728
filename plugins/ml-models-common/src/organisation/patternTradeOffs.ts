import type { OrganisationPattern } from './OrganisationPattern';

/**
 * What one gains and what one pays with a pattern, in words.
 *
 * @public
 */
export interface PatternTradeOffs {
  /** One sentence on who sits where. */
  summary: string;
  /** Each with a stable code for translations. */
  gains: { code: string; text: string }[];
  /** Each with a stable code for translations. */
  costs: { code: string; text: string }[];
}

/**
 * The trade-offs of the three patterns.
 *
 * @public
 */
export const PATTERN_TRADE_OFFS: Readonly<
  Record<OrganisationPattern, PatternTradeOffs>
> = {
  embedded: {
    summary: 'Every data-science team has its own ML engineers.',
    gains: [
      {
        code: 'communication',
        text: 'The shortest way from a question to an answer: both sides sit in one team.',
      },
      {
        code: 'ownership',
        text: 'One team owns a model from the first notebook to the night it fails.',
      },
    ],
    costs: [
      {
        code: 'specialisation',
        text: 'Engineers know their team well and their craft less: nobody goes deep into serving, features or tooling.',
      },
      {
        code: 'duplication',
        text: 'Each team builds its own paved road, so the same problem is solved more than once.',
      },
    ],
  },
  platform: {
    summary:
      'One platform team builds tooling that all teams serve themselves from.',
    gains: [
      {
        code: 'self-service',
        text: 'Data scientists bring models to production without waiting for an engineer.',
      },
      {
        code: 'standards',
        text: 'One set of templates, checks and monitoring, improved in one place.',
      },
    ],
    costs: [
      {
        code: 'distance',
        text: 'The platform team is far from the projects and may build what nobody needs.',
      },
      {
        code: 'queue',
        text: 'What the platform does not offer yet waits in a queue.',
      },
    ],
  },
  hybrid: {
    summary:
      'A platform team for all, and engineers embedded where a project is critical.',
    gains: [
      {
        code: 'focus',
        text: 'Critical projects get an engineer of their own, the others get a platform.',
      },
      {
        code: 'feedback',
        text: 'Embedded engineers bring back what the platform lacks.',
      },
    ],
    costs: [
      {
        code: 'size',
        text: 'It needs enough people for a platform team and for embedding at the same time.',
      },
      {
        code: 'choice',
        text: 'Somebody has to say which projects are critical, and keep saying it.',
      },
    ],
  },
};
