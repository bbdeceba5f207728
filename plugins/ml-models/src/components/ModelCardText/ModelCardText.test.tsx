import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { ModelCardText } from './ModelCardText';

describe('ModelCardText', () => {
  it('shows a card with headings, tables and links to the web', async () => {
    renderInTestApp(
      <ModelCardText
        markdown={[
          '---\nlicense: mit\ntags: [a]\n---',
          '# Churn\n\nSee the [handbook](https://example.com/handbook).',
          '| group | recall |\n|---|---|\n| new | 0.78 |',
        ].join('\n')}
      />,
    );
    expect(
      await screen.findByRole('heading', { name: 'Churn' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /handbook/ })).toHaveAttribute(
      'href',
      'https://example.com/handbook',
    );
    expect(screen.getByRole('cell', { name: '0.78' })).toBeInTheDocument();
    expect(screen.queryByText(/license/)).not.toBeInTheDocument();
  });

  it.each([
    ['a script link', '[go](javascript:alert(1))'],
    ['a script link in disguise', '[go](jAvAsCrIpT&colon;alert(1))'],
    ['a data link', '[go](data:text/html,<script>alert(1)</script>)'],
    ['a link into the portal', '[go](/settings)'],
    ['a link as HTML', '<a href="javascript:alert(1)">go</a>'],
    ['a reference to a script', '[go][x]\n\n[x]: javascript:alert(1)'],
  ])('leaves of %s only its words', async (_what, markdown) => {
    renderInTestApp(<ModelCardText markdown={`${markdown}\n\nend`} />);
    expect(await screen.findByText('end')).toBeInTheDocument();
    expect(screen.getByText('go')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'go' })).not.toBeInTheDocument();
  });

  it('runs and fetches nothing', async () => {
    const { container } = renderInTestApp(
      <ModelCardText
        markdown={[
          '<script>window.stolen = true</script>',
          '<img src="https://tracker.example/a.png" onerror="alert(1)" alt="pixel">',
          '![chart](https://tracker.example/b.png)',
          '<iframe src="https://evil.example"></iframe>',
          '<form action="https://evil.example"><button>Sign in</button></form>',
          '<style>body { display: none }</style>',
          '<div style="position:fixed;inset:0" onclick="alert(1)">cover</div>',
          'end',
        ].join('\n\n')}
      />,
    );
    expect(await screen.findByText('end')).toBeInTheDocument();
    expect(
      container.querySelectorAll('script, iframe, form, button, style'),
    ).toHaveLength(0);
    expect(container.querySelectorAll('[onerror], [onclick]')).toHaveLength(0);
    expect(screen.getByText('cover')).not.toHaveAttribute('style');
    for (const image of container.querySelectorAll('img')) {
      expect(image.getAttribute('src') || '').toBe('');
    }
    expect(container.querySelectorAll('img').length).toBeGreaterThan(0);
    expect(window).not.toHaveProperty('stolen');
  });
});
