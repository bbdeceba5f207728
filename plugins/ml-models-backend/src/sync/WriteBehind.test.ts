import { WriteBehind } from './WriteBehind';

/** A write that ends when told to. */
function createWrite() {
  let end!: (error?: Error) => void;
  const ended = new Promise<void>((resolve, reject) => {
    end = error => (error ? reject(error) : resolve());
  });
  return { end, write: jest.fn(() => ended) };
}

describe('WriteBehind', () => {
  it('lets one write be under way, and the next one wait for it', async () => {
    const writes = WriteBehind.create();
    const [first, second] = [createWrite(), createWrite()];
    await writes.start(first.write);
    const waiting = writes.start(second.write);
    await Promise.resolve();
    expect(first.write).toHaveBeenCalledTimes(1);
    expect(second.write).not.toHaveBeenCalled();
    first.end();
    await waiting;
    expect(second.write).toHaveBeenCalledTimes(1);
    let isOver = false;
    const end = writes.end().then(() => {
      isOver = true;
    });
    await Promise.resolve();
    expect(isOver).toBe(false);
    second.end();
    await end;
  });

  it('throws where the failed write is awaited, and starts no other', async () => {
    const writes = WriteBehind.create();
    const [first, second] = [createWrite(), createWrite()];
    await writes.start(first.write);
    first.end(new Error('the disk is full'));
    await expect(writes.start(second.write)).rejects.toThrow('disk is full');
    expect(second.write).not.toHaveBeenCalled();
    await expect(writes.end()).rejects.toThrow('disk is full');
  });
});
