/** Pictures of commands, by what they show; the window has the drawings, see `command-icons.ts` there. */
export type CommandIcon =
  | 'bold'
  | 'code'
  | 'italic'
  | 'link'
  | 'list'
  | 'numbered-list'
  | 'paragraph'
  | 'photo'
  | 'pull-quote'
  | 'quote'
  | 'rule'
  | 'strike'
  | 'subhead'
  | 'minor-subhead'
  | 'superscript'
  | 'video';
