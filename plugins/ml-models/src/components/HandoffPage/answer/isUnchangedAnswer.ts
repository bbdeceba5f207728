import type { AnswerDraft } from './AnswerDraft';

type Links = AnswerDraft['links'];

/** The same links in the same order. @internal */
export function areSameLinks(one: Links, other: Links): boolean {
  return (
    one.length === other.length &&
    one.every(
      ({ title, url }, at) =>
        title === other[at].title && url === other[at].url,
    )
  );
}

/** Whether nothing was written yet: what was only opened is no edit that could clash with another. @internal */
export function isUnchangedAnswer(draft: AnswerDraft): boolean {
  const { text, links, base, baseLinks } = draft;
  return text === base && areSameLinks(links, baseLinks ?? []);
}
