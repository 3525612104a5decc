import { useCallback, useEffect, useMemo, useState, type CSSProperties } from 'react';
import { HEADLINE_VARIANTS } from '../../../shared/fields/field-names';
import { wrapLines } from '../../../shared/length/wrap-lines';
import { useApp } from '../../app-store';
import { subscribeAll, useAtRest } from '../../ui/use-at-rest';
import type { StorySession } from '../story-session';
import { facesLoaded, measureIn } from './measure-text';
import { surfacesWith, type Surface } from './surfaces';
import './fit-panel.css';

/** The headline, as it is worded for each, on every surface at once: what fits and what is too long. */
export function FitPanel({ session }: { session: StorySession }) {
  const column = useApp((state) => state.newsroom?.desk.printColumn);
  const surfaces = useMemo(() => (column === undefined ? [] : surfacesWith(column)), [column]);
  const areFacesLoaded = useFaces();
  const subscribe = useMemo(
    () => subscribeAll(...NAMES.map((name) => session.bind(name).subscribe)),
    [session],
  );
  // One text, so that headlines that stay the same draw nothing.
  const read = useCallback(
    () => JSON.stringify(NAMES.map((name) => session.field(name).trim())),
    [session],
  );
  const wordings = useAtRest(subscribe, read);
  const [headline = '', ...variants] = JSON.parse(wordings) as string[];
  const wordingFor = ({ variant }: Surface) =>
    variants[HEADLINE_VARIANTS.indexOf(variant)] || headline;
  return (
    <details className="fit" open={isOpen()} onToggle={rememberOpen}>
      <summary>Headline fit</summary>
      {areFacesLoaded && headline + variants.join('') !== '' ? (
        <ul aria-label="Headline fit">
          {surfaces.map((surface) => (
            <SurfaceFit key={surface.name} surface={surface} text={wordingFor(surface)} />
          ))}
        </ul>
      ) : (
        <p className="hint">Write a headline to see how it fits.</p>
      )}
    </details>
  );
}

const NAMES = ['headline', ...HEADLINE_VARIANTS] as const;

function SurfaceFit({ surface, text }: { surface: Surface; text: string }) {
  const { name, face, size, width, unit, lines: room } = surface;
  const most = mostCharacters(surface);
  const isCut = text.length > most;
  const lines = useMemo(() => {
    const shown = wrapLines(text.slice(0, most), width, measureIn(`600 ${size}px "${face}"`));
    return shown.map((line, index) => ({ id: `${index} ${line}`, line }));
  }, [text, most, face, size, width]);
  const isOver = isCut || lines.length > room;
  const style = { '--size': size, '--width': width, '--face': `"${face}"` } as CSSProperties;
  return (
    <li>
      <p className="fit-name">
        <span>{name}</span>
        <span className={isOver ? 'fit-over' : 'fit-lines'}>
          {isCut ? `Over ${lines.length}` : lines.length} of {room} {room === 1 ? 'line' : 'lines'}
          {isOver && ', too long'}
        </span>
      </p>
      <div className="fit-text" style={style} dir="auto" title={`${width} ${unit} wide`}>
        {lines.map(({ id, line }, index) => (
          <span key={id} className={index < room ? '' : 'fit-beyond'}>
            {line}
          </span>
        ))}
      </div>
      <div className="fit-bar" aria-hidden>
        <span style={{ inlineSize: `${Math.min(1, lines.length / room) * 100}%` }} />
      </div>
    </li>
  );
}

/** No letter is narrower, in sizes of its face. */
const NARROWEST = 0.1;

/** As many characters as can stand on a surface, and a line more: what is longer is too long, unmeasured. */
function mostCharacters({ size, width, lines }: Surface): number {
  return Math.ceil(((lines + 1) * width) / (size * NARROWEST));
}

function useFaces(): boolean {
  const [areLoaded, setLoaded] = useState(false);
  useEffect(() => {
    let isHere = true;
    void facesLoaded().then(() => isHere && setLoaded(true));
    return () => {
      isHere = false;
    };
  }, []);
  return areLoaded;
}

const OPEN = 'headline-fit-shown';

function isOpen(): boolean {
  return localStorage.getItem(OPEN) !== 'no';
}

function rememberOpen({ currentTarget }: { currentTarget: HTMLDetailsElement }) {
  localStorage.setItem(OPEN, currentTarget.open ? 'yes' : 'no');
}
