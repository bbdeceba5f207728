import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  RiBrainLine,
  RiCalendarCheckLine,
  RiDatabase2Line,
  RiShakeHandsLine,
  RiTeamLine,
} from '@remixicon/react';
import {
  handoffsRouteRef,
  modelsRouteRef,
  reviewsRouteRef,
  rootRouteRef,
  sourcesRouteRef,
  teamsRouteRef,
} from '../routes';

const page = PageBlueprint.make({
  params: {
    path: '/ml-models',
    title: 'ML models',
    icon: <RiBrainLine />,
    routeRef: rootRouteRef,
  },
});

const modelsPage = SubPageBlueprint.make({
  name: 'models',
  params: {
    path: 'models',
    title: 'Models',
    icon: <RiBrainLine />,
    routeRef: modelsRouteRef,
    loader: () =>
      import('../components/ModelsPage').then(m => <m.ModelsPage />),
  },
});

const handoffsPage = SubPageBlueprint.make({
  name: 'handoffs',
  params: {
    path: 'handoffs',
    title: 'Handoffs',
    icon: <RiShakeHandsLine />,
    routeRef: handoffsRouteRef,
    loader: () =>
      import('../components/HandoffsPages').then(m => <m.HandoffsPages />),
  },
});

const reviewsPage = SubPageBlueprint.make({
  name: 'reviews',
  params: {
    path: 'reviews',
    title: 'Reviews',
    icon: <RiCalendarCheckLine />,
    routeRef: reviewsRouteRef,
    loader: () =>
      import('../components/ReviewsPage').then(m => <m.ReviewsPage />),
  },
});

const teamsPage = SubPageBlueprint.make({
  name: 'teams',
  params: {
    path: 'teams',
    title: 'Teams',
    icon: <RiTeamLine />,
    routeRef: teamsRouteRef,
    loader: () =>
      import('../components/TeamsPages').then(m => <m.TeamsPages />),
  },
});

const sourcesPage = SubPageBlueprint.make({
  name: 'sources',
  params: {
    path: 'sources',
    title: 'Sources',
    icon: <RiDatabase2Line />,
    routeRef: sourcesRouteRef,
    loader: () =>
      import('../components/SourcesPage').then(m => <m.SourcesPage />),
  },
});

/**
 * The page in the sidebar and its tabs, in the order of the tabs.
 *
 * @internal
 */
export const pageExtensions = [
  page,
  modelsPage,
  handoffsPage,
  reviewsPage,
  teamsPage,
  sourcesPage,
];
