import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { themeExtensions } from './brand/themeExtensions';
import { sidebarExtension } from './navigation/sidebarExtension';
import { signInExtension } from './signIn/signInExtension';

/** The portal's own frame: look, sidebar and sign-in page. */
export const portalModule = createFrontendModule({
  pluginId: 'app',
  extensions: [...themeExtensions, sidebarExtension, signInExtension],
});
