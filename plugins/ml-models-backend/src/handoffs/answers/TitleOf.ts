/** What people call somebody; undefined when the catalog does not tell. @internal */
export type TitleOf = (ref: string) => string | undefined;
