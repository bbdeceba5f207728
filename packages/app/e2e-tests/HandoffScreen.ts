import {
  expect,
  type Browser,
  type Locator,
  type Page,
} from '@playwright/test';
import { signInAs } from './signInAs';

/** The page of a handoff as one person sees it, in a browser of their own. */
export class HandoffScreen {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /**
   * Opens a browser and signs in.
   *
   * @param name - as it is displayed, for example "Orla Fitzgerald"
   */
  static async signIn(browser: Browser, name: string): Promise<HandoffScreen> {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signInAs(page, name);
    return new HandoffScreen(page);
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 2 }).first();
  }

  get next(): Locator {
    return this.page.getByRole('region', { name: 'Next step' });
  }

  /** Of the whole handoff. */
  get state(): Locator {
    return this.page.locator('header').filter({ has: this.heading });
  }

  /** @param place - what follows the path in the address, such as `?item=io-signature` */
  async open(id: string, place = ''): Promise<void> {
    await this.page.goto(`/ml-models/handoffs/${id}${place}`);
    await expect(this.heading).toBeVisible();
  }

  /** An item of the checklist that is unfolded. */
  item(title: RegExp): Locator {
    return this.page.getByRole('region', { name: title });
  }

  /** Presses a button of the next step and the same in the dialog that asks. */
  async move(label: string, fill?: (dialog: Locator) => Promise<void>) {
    await this.next.getByRole('button', { name: label }).click();
    const dialog = this.page.getByRole('dialog');
    await fill?.(dialog);
    await dialog.getByRole('button', { name: label }).click();
    await expect(dialog).toBeHidden();
  }

  /** Looks at what is signed, and signs. */
  async sign(): Promise<void> {
    await this.next.getByRole('button', { name: 'Review and sign…' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Review and sign' });
    await expect(
      dialog.getByRole('list', { name: 'Items as they are signed' }),
    ).toContainText('Performance benchmarks');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
