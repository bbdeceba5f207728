/** What the portal's own app reads from the configuration. */
export interface Config {
  auth?: {
    providers?: {
      /**
       * When present, the sign-in page offers the people of the sample organisation.
       * @visibility frontend
       */
      demo?: {};
    };
  };
}
