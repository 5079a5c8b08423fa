import { PageFrame } from "../../components/PageFrame.tsx";
import { SettingsView } from "../../components/SettingsView.tsx";
import { useWording } from "../../components/wording.tsx";
import { switchSite } from "../../platform/site-rule.ts";
import {
  dictionaryItem,
  readItem,
  type Settings,
  settingsItem,
  sitesItem,
  writeItem,
} from "../../platform/stored.ts";
import { A_TO_Z_ADDRESS } from "../../platform/term-address.ts";
import { useStored } from "../../platform/use-stored.ts";
import { useUpdate } from "../../platform/use-update.ts";
import { saveFeedAddress } from "./save-feed-address.ts";

/** The settings, told what is stored. Another tab's change shows here at once. */
export function OptionsApp() {
  const t = useWording();
  const settings = useStored(settingsItem);
  const sites = useStored(sitesItem);
  const dictionary = useStored(dictionaryItem);
  const { health, now, isUpdating, update } = useUpdate(t("updateUnanswered"));
  return (
    <PageFrame aToZHref={A_TO_Z_ADDRESS} settingsHref="/options.html" current="settings">
      {settings && sites ? (
        <SettingsView
          settings={settings}
          onChange={(changed) => void changeSettings(changed)}
          dictionary={dictionary ?? null}
          freshness={{ health, now, isUpdating, onUpdate: () => void update() }}
          feed={{
            address: settings.feedAddress,
            onSave: (address) => saveFeedAddress(address, { t, update, changeSettings }),
          }}
          sites={sites.off}
          onSwitchSiteOn={(site) => void writeItem(sitesItem, switchSite(sites, site, true))}
        />
      ) : (
        <p>{t("loading")}</p>
      )}
    </PageFrame>
  );
}

/** Reads first: another tab may have changed another setting. */
async function changeSettings(changed: Partial<Settings>): Promise<void> {
  await writeItem(settingsItem, { ...(await readItem(settingsItem)), ...changed });
}
