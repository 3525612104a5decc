import { FolderPlus, ImagePlus } from 'lucide-react';
import { useEffect, type KeyboardEvent } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { ReadOnlyBanner } from '../access/read-only-banner';
import { runAction } from '../actions/actions';
import { useApp } from '../app-store';
import { Button } from '../ui/button';
import { takePasted } from './take-pasted';
import { ComparedPhotos } from './compared-photos';
import { CropView } from './cropping/crop-view';
import { useCropping } from './cropping/cropping';
import { FolderGone } from './folder-gone';
import { LargePhoto } from './large-photo';
import { PhotoFilterBar } from './photo-filter-bar';
import { PhotoForm } from './photo-form';
import { PhotoWall } from './photo-wall';
import { shownInWords } from './photos-in-words';
import { followPhotos, selectAllPhotos, usePhotos } from './photos';
import { WallBar } from './wall-bar';
import './photos.css';
import './wall.css';

/** The photos of the newsroom, and the words of those that are selected. */
export function PhotosScreen() {
  const readOnly = useApp((state) => state.newsroom?.readOnly === true);
  const count = usePhotos(({ shown }) => shown.length);
  const all = usePhotos(({ photos }) => photos?.length);
  const layout = useDefaultLayout({ id: 'photos', panelIds: PANELS, storage: localStorage });
  useEffect(followPhotos, []);
  useEffect(takePasted, []);
  return (
    <main className="photos-screen" aria-labelledby="photos-title">
      <header className="screen-header">
        <div className="screen-title">
          <h1 id="photos-title">Photos</h1>
          {all !== undefined && <p role="status">{shownInWords(count, all)}</p>}
        </div>
        <PhotoFilterBar />
        <div className="screen-actions">
          <Button onClick={() => runAction('add-photo-folder')} disabled={readOnly}>
            <FolderPlus size={16} aria-hidden /> Add folder…
          </Button>
          <Button look="primary" onClick={() => runAction('add-photos')} disabled={readOnly}>
            <ImagePlus size={16} aria-hidden /> Add pictures…
          </Button>
        </div>
      </header>
      <ReadOnlyBanner />
      <FolderGone />
      <Group orientation="horizontal" className="panels" {...layout}>
        <Panel id="wall" minSize={320}>
          <Wall />
        </Panel>
        <Separator className="separator" aria-label="Width of the words" />
        <Panel
          id="words"
          defaultSize={336}
          minSize={272}
          maxSize="50%"
          groupResizeBehavior="preserve-pixel-size"
        >
          <PhotoForm />
        </Panel>
      </Group>
    </main>
  );
}

const PANELS = ['wall', 'words'];

function Wall() {
  const isAny = usePhotos((state) => state.selection.current !== null);
  const isLarge = usePhotos((state) => state.isLarge) && isAny;
  const isComparing = usePhotos(({ compared }) => compared.length > 0);
  const isCropping = useCropping((state) => state.isOpen) && isAny;
  if (isComparing && !isCropping) return <ComparedPhotos />;
  return (
    <div role="presentation" className="photo-place" onKeyDown={selectAllByKey}>
      {isCropping ? (
        <CropView />
      ) : isLarge ? (
        <LargePhoto />
      ) : (
        <>
          <WallBar />
          <PhotoWall />
        </>
      )}
    </div>
  );
}

function selectAllByKey(event: KeyboardEvent): void {
  // A photo that has the keys has done it.
  if (event.isDefaultPrevented()) return;
  if (event.key.toLowerCase() !== 'a' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  selectAllPhotos();
}
