import { useRef } from 'preact/hooks';

interface Props<N extends string> {
  /** Unique on the page. */
  name: string;
  label: string;
  tabs: readonly (readonly [name: N, caption: string])[];
  chosen: N;
  choose(name: N): void;
}

/** Arrow keys move along the tabs, Enter opens: walking past a view doesn't load it. */
export function Tabs<N extends string>({ name, label, tabs, chosen, choose }: Props<N>) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons[(to + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div ref={list} class={`tabs ${name}`} role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map(([tab, caption]) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`${name}-${tab}`}
          aria-selected={tab === chosen}
          aria-controls={`${name}-${tab}-isi`}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => choose(tab)}
        >
          {caption}
        </button>
      ))}
    </div>
  );
}
