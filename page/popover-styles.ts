/** Lays the card over the page. What the page says about its own elements does not reach in. */
export const POPOVER_STYLES = `
:host { all: initial !important; display: block !important; position: fixed !important; }
.popover {
  all: initial; box-sizing: border-box; position: fixed; inset: auto; left: 0; top: 0; margin: 0;
  width: min(360px, calc(100vw - 16px)); max-height: 60vh;
  display: none; flex-direction: column; overflow: hidden;
  border-radius: 12px; border: 1px solid transparent;
  box-shadow: 0 2px 6px rgb(0 0 0 / 16%), 0 12px 32px rgb(0 0 0 / 22%);
}
.popover:popover-open { display: flex; }
.popover:has(> .scroller:empty) { visibility: hidden; }
/* The scroll bar is inside, or Firefox paints it over the round corners. */
.scroller { min-height: 0; overflow: auto; overscroll-behavior: contain; }
.popover.sheet {
  left: 0; right: 0; top: auto; bottom: 0; width: 100vw; max-width: 640px; margin: 0 auto;
  border-radius: 16px 16px 0 0;
}
@media (max-height: 500px) { .popover { max-height: 96vh; } }
@media (prefers-reduced-motion: no-preference) {
  .popover:popover-open { animation: appear 120ms ease-out; }
  @keyframes appear { from { opacity: 0; } }
}
@media (forced-colors: active) { .popover { border-color: CanvasText; } }
@media print { :host { display: none !important; } }
`;
