import type { TermIndex } from "../../dictionary/term-index.ts";
import { DWELL_TIMES } from "../../page/dwell.ts";
import type { Card } from "../../page/card.ts";
import { type Findings, Highlighter } from "../../page/highlighter.ts";
import { highlightPainter } from "../../page/paint-highlights.ts";
import type { Painter } from "../../page/painter.ts";
import { Pointing } from "../../page/pointing.ts";
import { pageWorld } from "../../page/page-world.ts";
import { getMessage } from "../../platform/get-message.ts";
import { callBackground } from "../../platform/messages.ts";
import { readItem, type Settings, sitesItem, writeItem } from "../../platform/stored.ts";
import { switchSite } from "../../platform/site-rule.ts";
import { closedShadowRootOf } from "./closed-shadow-root.ts";
import type { EscapeKey } from "./escape-key.ts";
import { isExtensionThere, loadScript } from "./load-script.ts";

export type SessionOptions = {
  readonly index: TermIndex;
  readonly settings: Settings;
  readonly escape: EscapeKey;
  readonly hostname: string;
};

/** One spell of marking a page, from one start to the next change of dictionary or settings. */
export class Session {
  private readonly options: SessionOptions;
  private readonly life = new AbortController();
  private highlighter: Highlighter | null = null;

  constructor(options: SessionOptions) {
    this.options = options;
  }

  async start(): Promise<void> {
    const { index, settings, escape } = this.options;
    const { signal } = this.life;
    const painter = await this.choosePainter();
    if (signal.aborted) return;
    this.highlighter = new Highlighter(
      { index, painter, density: settings.density, closedShadowRootOf },
      signal,
    );
    const pointing = new Pointing(
      {
        painter,
        times: { ...DWELL_TIMES, open: settings.openDelay },
        isClickOnly: settings.clickOnly,
        loadCard: () => this.loadCard(pointing),
      },
      signal,
    );
    escape.onPress = () => pointing.dismiss();
    await this.highlighter.start();
  }

  stop(): void {
    this.options.escape.onPress = () => false;
    this.life.abort();
  }

  findings(): Findings | null {
    return this.highlighter?.findings() ?? null;
  }

  /** Highlights, unless the reader, the colours or the browser ask for real elements. */
  private async choosePainter(): Promise<Painter> {
    const wantsElements =
      this.options.settings.painter === "elements" ||
      matchMedia("(forced-colors: active)").matches ||
      !("highlights" in CSS);
    if (wantsElements && (await loadScript("content-marks"))) {
      const painter = pageWorld().createElementPainter?.();
      if (painter) return painter;
    }
    return highlightPainter();
  }

  private async loadCard(pointing: Pointing): Promise<Card | null> {
    if (!pageWorld().createCard && !(await loadScript("content-card"))) {
      if (!isExtensionThere()) this.stop();
      return null;
    }
    const card = pageWorld().createCard?.({
      loadEntry: (key) => callBackground("getEntry", key),
      openTerm: (key, section) => void callBackground("openTermPage", key, section),
      getMessage,
      onClosed: () => pointing.dismiss(),
      onSwitchSiteOff: () => void this.switchSiteOff(),
    });
    return card ?? null;
  }

  private async switchSiteOff(): Promise<void> {
    await writeItem(sitesItem, switchSite(await readItem(sitesItem), this.options.hostname, false));
  }
}
