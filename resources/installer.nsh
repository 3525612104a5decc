; Offers "Open with Copydesk" on folders: Windows has no file association for them.
!macro customInstall
  WriteRegStr SHCTX "Software\Classes\Directory\shell\Copydesk" "" "Open with Copydesk"
  WriteRegStr SHCTX "Software\Classes\Directory\shell\Copydesk" "Icon" "$appExe"
  WriteRegStr SHCTX "Software\Classes\Directory\shell\Copydesk\command" "" '"$appExe" "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey SHCTX "Software\Classes\Directory\shell\Copydesk"
!macroend
