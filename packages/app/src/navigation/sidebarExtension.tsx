import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  NavContentBlueprint,
  type NavContentComponentProps,
} from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { SidebarSearchModal } from '@backstage/plugin-search';
import { RiMenuLine, RiSearchLine, RiUserLine } from '@remixicon/react';
import { portalTranslationRef } from '../translation';
import { SidebarLogo } from './SidebarLogo';
import { UserMenu } from './UserMenu';

function PortalSidebar(props: NavContentComponentProps) {
  const { t } = useTranslationRef(portalTranslationRef);
  const nav = props.navItems.withComponent(item => (
    <SidebarItem icon={() => item.icon} to={item.href} text={item.title} />
  ));
  // Reached by the items that are placed by hand below.
  nav.take('page:search');
  nav.take('page:notifications');
  // Reached from the relations of an entity, where it has something to show.
  nav.take('page:catalog-graph');
  const settings = nav.take('page:user-settings');
  return (
    <Sidebar>
      <SidebarLogo />
      <SidebarGroup
        label={t('navigation.search')}
        icon={<RiSearchLine />}
        to="/search"
      >
        <SidebarSearchModal />
      </SidebarGroup>
      <SidebarDivider />
      <SidebarGroup label={t('navigation.menu')} icon={<RiMenuLine />}>
        {nav.take('page:ml-models')}
        {nav.take('page:catalog')}
        {nav.take('page:scaffolder')}
        <SidebarScrollWrapper>
          {nav.rest({ sortBy: 'title' })}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <SidebarGroup label={t('navigation.account')} icon={<RiUserLine />}>
        <NotificationsSidebarItem />
        {settings}
        <UserMenu />
      </SidebarGroup>
    </Sidebar>
  );
}

/** The models first, because they are what the portal is for. */
export const sidebarExtension = NavContentBlueprint.make({
  params: { component: PortalSidebar },
});
