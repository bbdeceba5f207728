import type {
  BackstageUserIdentity,
  IdentityApi,
  ProfileInfo,
} from '@backstage/core-plugin-api';
import { forgetPerson } from './rememberedPerson';

/** An identity whose sign-out also forgets the choice of the person, so that the next page asks again. */
export class ForgettingIdentity implements IdentityApi {
  readonly #identity: IdentityApi;

  static create(identity: IdentityApi): ForgettingIdentity {
    return new ForgettingIdentity(identity);
  }

  private constructor(identity: IdentityApi) {
    this.#identity = identity;
  }

  getProfileInfo(): Promise<ProfileInfo> {
    return this.#identity.getProfileInfo();
  }

  getBackstageIdentity(): Promise<BackstageUserIdentity> {
    return this.#identity.getBackstageIdentity();
  }

  getCredentials(): Promise<{ token?: string }> {
    return this.#identity.getCredentials();
  }

  async signOut(): Promise<void> {
    forgetPerson();
    await this.#identity.signOut();
  }
}
