import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { useKeptFocus } from './useKeptFocus';

function Unfolding() {
  const ref = useKeptFocus<HTMLDivElement>();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button>Elsewhere</button>
      <div ref={ref}>
        {open ? (
          <form>
            <textarea aria-label="Words" />
            <button type="button" onClick={() => setOpen(false)}>
              Send
            </button>
          </form>
        ) : (
          <button onClick={() => setOpen(true)}>Write</button>
        )}
      </div>
    </>
  );
}

const press = (name: string) =>
  userEvent.click(screen.getByRole('button', { name }));

describe('useKeptFocus', () => {
  it('goes to the field of a form that opens, and back to its button', async () => {
    render(<Unfolding />);
    await press('Write');
    await waitFor(() => expect(screen.getByLabelText('Words')).toHaveFocus());
    await press('Send');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Write' })).toHaveFocus(),
    );
  });

  it('takes no focus from elsewhere', async () => {
    const { rerender } = render(<Unfolding />);
    await press('Elsewhere');
    rerender(<Unfolding />);
    expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus();
    await userEvent.click(document.body);
    rerender(<Unfolding />);
    expect(document.body).toHaveFocus();
  });
});
