import { html, type Html } from './html';

const STYLE = `
:root { color-scheme: light dark; --line: #d0d7de; --soft: #f6f8fa; --dim: #57606a; --link: #0b5cad; }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --soft: #161b22; --dim: #9198a1; --link: #6cb6ff; } }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 70rem; padding: 1.5rem; }
a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
h1 { font-size: 1.3rem; margin: 0 0 .25rem; } h2 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
p { margin: .25rem 0 .75rem; } .dim { color: var(--dim); }
ul { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: 8px; }
li { padding: .5rem .9rem; border-top: 1px solid var(--line); display: flex; gap: 1rem; } li:first-child { border-top: 0; }
li span:last-child { margin-left: auto; } code { font-size: .9em; }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: 8px; overflow-x: auto; padding: .9rem; font-size: 13px; line-height: 1.45; }
table { border-collapse: collapse; font-size: 14px; margin: .5rem 0 1rem; } th, td { text-align: left; vertical-align: top; padding: .25rem 1.25rem .25rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; } th { font-weight: 400; color: var(--dim); } .notice { border: 1px solid var(--line); border-radius: 8px; background: var(--soft); padding: .75rem .9rem; }
.addressed { display: none; scroll-margin-top: 100vh; } .addressed:target { display: block; }
button { font: inherit; padding: .35rem .9rem; border-radius: 6px; border: 1px solid var(--line); cursor: pointer; }
`;

/**
 * A whole page. Nothing in it runs: no scripts, and what comes from elsewhere is text. What has the class `addressed` is
 * shown only while the hash of the address names its id; the page stays at its top then.
 */
export function layout(options: {
  title: string;
  /** What the server is; leads to its first page. */
  site: string;
  /** Links from the site to here. */
  path: { title: string; href: string }[];
  content: Html;
}): string {
  const crumbs = options.path.map(
    ({ title, href }) => html`<a href="${href}">${title}</a> / `,
  );
  return html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${options.title}</title>
        <style>
          ${{ html: STYLE }}
        </style>
      </head>
      <body>
        <nav aria-label="Path" class="dim">
          <a href="/">${options.site}</a> / ${crumbs}
        </nav>
        <main>${options.content}</main>
      </body>
    </html>`.html;
}

/** Headers of every page. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
};
