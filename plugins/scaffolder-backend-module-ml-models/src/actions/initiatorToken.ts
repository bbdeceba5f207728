import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';

/** Credentials for the `ml-models` backend in the name of whoever started the task. */
export async function initiatorToken(
  auth: AuthService,
  ctx: { getInitiatorCredentials(): Promise<BackstageCredentials> },
): Promise<{ token: string }> {
  return await auth.getPluginRequestToken({
    onBehalfOf: await ctx.getInitiatorCredentials(),
    targetPluginId: 'ml-models',
  });
}
