; Links of ours are known before the first start, and by everybody where it was installed for all.
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\keyturn" "" "URL:Secret in Keyturn"
  WriteRegStr SHELL_CONTEXT "Software\Classes\keyturn" "URL Protocol" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\keyturn\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\keyturn\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\keyturn"
  ; What the app itself has written for its user.
  DeleteRegKey HKCU "Software\Classes\keyturn"
!macroend
