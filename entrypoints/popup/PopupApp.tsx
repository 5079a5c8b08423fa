import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { PopupView } from "../../components/PopupView.tsx";
import { useWording } from "../../components/wording.tsx";
import { switchSite } from "../../platform/site-rule.ts";
import { sitesItem, writeItem } from "../../platform/stored.ts";
import { A_TO_Z_ADDRESS, termAddress } from "../../platform/term-address.ts";
import { useStored } from "../../platform/use-stored.ts";
import { useUpdate } from "../../platform/use-update.ts";
import { findTab, type ShownTab } from "./find-tab.ts";
import { usePage } from "./use-page.ts";

export type PopupAppProps = {
  /** The query of the popup's own address. */
  readonly search: string;
};

/** The popup, told what is stored and what the page in front of the reader says. */
export function PopupApp({ search }: PopupAppProps) {
  const t = useWording();
  const sites = useStored(sitesItem);
  const [tab, setTab] = useState<ShownTab | null | undefined>();
  const page = usePage(tab, sites);
  const { health, now, isUpdating, update } = useUpdate(t("updateUnanswered"));
  useEffect(() => void findTab(search).then(setTab), [search]);

  const switchTo = (isOn: boolean): void => {
    if (page.state !== "open" || !sites) return;
    void writeItem(sitesItem, switchSite(sites, page.hostname, isOn));
  };
  const reload = (): void => {
    if (!tab) return;
    void browser.tabs.reload(tab.id);
    window.close();
  };
  return (
    <PopupView
      page={page}
      health={health}
      now={now}
      isUpdating={isUpdating}
      hrefOf={(key) => termAddress(key)}
      aToZHref={A_TO_Z_ADDRESS}
      onSwitch={switchTo}
      onReloadPage={reload}
      onUpdate={() => void update()}
      onOpenSettings={() => void browser.runtime.openOptionsPage()}
    />
  );
}
