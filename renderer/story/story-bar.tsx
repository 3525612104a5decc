import * as Ariakit from '@ariakit/react';
import { Eye, Images, PanelRight, PictureInPicture2, Send } from 'lucide-react';
import { actionOf, runAction } from '../actions/actions';
import { Button } from '../ui/button';
import { isStoryWindow } from '../windows/this-window';
import { NOT_EXPORTED } from './not-exported';
import { togglePanel, useShownPanels } from './panels';
import type { StorySession } from './story-session';
import { StoryTools } from './story-tools';
import { Tool } from './tool';
import './story-bar.css';

/** The tools of the body, and what is done with the story as a whole. */
export function StoryBar({ session, editable }: { session: StorySession; editable: boolean }) {
  const shown = useShownPanels();
  return (
    <Ariakit.ToolbarProvider>
      <Ariakit.Toolbar className="story-bar" aria-label="Story tools">
        <StoryTools session={session} editable={editable} />
        <ExportTool isNewer={session.newer !== null} />
        {isStoryWindow && (
          <Tool
            label="Move back to the main window"
            action={actionOf('own-window')}
            onClick={() => runAction('own-window')}
          >
            <PictureInPicture2 size={16} />
          </Tool>
        )}
        <Tool
          label="Preview"
          action={actionOf('toggle-preview')}
          pressed={shown.has('preview')}
          onClick={() => togglePanel('preview')}
        >
          <Eye size={16} />
        </Tool>
        <Tool
          label="Photos"
          action={actionOf('toggle-photos')}
          pressed={shown.has('photos')}
          onClick={() => togglePanel('photos')}
        >
          <Images size={16} />
        </Tool>
        <Tool
          label="Inspector"
          action={actionOf('toggle-inspector')}
          pressed={shown.has('inspector')}
          onClick={() => togglePanel('inspector')}
        >
          <PanelRight size={16} />
        </Tool>
      </Ariakit.Toolbar>
    </Ariakit.ToolbarProvider>
  );
}

/** Says why it is of no use where the story can only be looked at. */
function ExportTool({ isNewer }: { isNewer: boolean }) {
  return (
    <Ariakit.ToolbarItem
      disabled={isNewer}
      accessibleWhenDisabled
      title={isNewer ? NOT_EXPORTED : undefined}
      render={<Button look="primary" onClick={() => runAction('export')} className="compact" />}
    >
      <Send size={14} aria-hidden /> Export…
    </Ariakit.ToolbarItem>
  );
}
