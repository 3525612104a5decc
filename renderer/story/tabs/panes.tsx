import { Fragment } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { useOpenStory } from '../open-session';
import { useInFocus } from '../writing-modes';
import { columnsOf } from './arrangement';
import { Pane } from './pane';
import './panes.css';

const NARROWEST = 220;
const LOWEST = 160;

/** The stories on screen, side by side; the sizes that the person gave them are remembered. */
export function Panes() {
  const panes = useOpenStory((state) => state.panes);
  const focused = useOpenStory((state) => state.focused);
  const inFocus = useInFocus();
  const shown = inFocus ? panes.filter((id) => id === focused) : panes;
  const columns = columnsOf(shown);
  const panelIds = columns.map((_, index) => `column-${index}`);
  const layout = useDefaultLayout({ id: 'panes', panelIds, storage: localStorage });
  return (
    <Group orientation="horizontal" className="panes" {...layout}>
      {columns.map((ids, index) => (
        <Fragment key={panelIds[index]}>
          {index > 0 && (
            <Separator className="separator" aria-label="Width of the stories side by side" />
          )}
          <Panel id={panelIds[index]} minSize={NARROWEST}>
            <Column ids={ids} name={`${panelIds[index]}`} shown={shown} />
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}

interface ColumnProps {
  ids: readonly string[];
  name: string;
  /** All stories on screen, in reading order. */
  shown: readonly string[];
}

function Column({ ids, name, shown }: ColumnProps) {
  const panelIds = ids.map((_, index) => `${name}-row-${index}`);
  const layout = useDefaultLayout({ id: `panes-${name}`, panelIds, storage: localStorage });
  return (
    <Group orientation="vertical" className="panes" {...layout}>
      {ids.map((id, index) => (
        <Fragment key={panelIds[index]}>
          {index > 0 && (
            <Separator className="separator level" aria-label="Height of the stories" />
          )}
          <Panel id={panelIds[index]} minSize={LOWEST}>
            <Pane key={id} id={id} number={shown.length > 1 ? shown.indexOf(id) + 1 : null} />
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}
