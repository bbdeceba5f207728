/** A piece of a page that is HTML already. */
export interface Html {
  readonly html: string;
}

/** Text as it may stand in a page or in an attribute in quotes. */
function escape(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}

/** A template for HTML in which everything put in is text, unless it was made by this function. */
export function html(
  parts: TemplateStringsArray,
  ...values: (string | number | Html | Html[])[]
): Html {
  const text = (value: string | number | Html | Html[]): string => {
    if (Array.isArray(value)) {
      return value.map(each => each.html).join('');
    }
    return typeof value === 'object' ? value.html : escape(String(value));
  };
  return {
    html: parts
      .map((part, index) =>
        index < values.length ? part + text(values[index]) : part,
      )
      .join(''),
  };
}
