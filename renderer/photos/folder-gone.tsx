import { useApp } from '../app-store';

/** How the newsroom's problems name the folder of all photos. */
const FOLDER = 'photos';

/** Says that the folder of all photos is gone, which an empty wall would not. */
export function FolderGone() {
  const gone = useApp(({ newsroom }) => newsroom?.problems.find(({ file }) => file === FOLDER));
  // The region is there before its words are, or a screen reader would not read them out.
  return (
    <div role="status" aria-label="Folder of photos" className="folder-gone">
      {gone !== undefined && <p className="banner problems">{gone.message}</p>}
    </div>
  );
}
