; An installer of the bundle for Windows, by Inno Setup 6:
;
;   iscc /DVersion=X.Y.Z /Odist packaging\windows\readinglist.iss
;
; For one user, without administrator's rights. Not run yet: there was no Windows at hand.

#define Id "io.github.readinglist.readinglist"
#define Bundle "..\..\dist\readinglist"

[Setup]
AppId={#Id}
AppName=readinglist
AppVersion={#Version}
AppPublisher=The readinglist developers
DefaultDirName={autopf}\readinglist
DefaultGroupName=readinglist
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
OutputBaseFilename=readinglist-{#Version}-setup
Compression=lzma2
SolidCompression=yes
ChangesAssociations=yes
UninstallDisplayIcon={app}\readinglist.exe

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\readinglist"; Filename: "{app}\readinglist.exe"; AppUserModelID: "{#Id}"

[Registry]
Root: HKA; Subkey: "Software\Classes\.dailypapers"; ValueType: string; ValueData: "{#Id}"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\{#Id}"; ValueType: string; ValueData: "Saved page of Daily Papers"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Id}\DefaultIcon"; ValueType: string; ValueData: "{app}\readinglist.exe,0"
Root: HKA; Subkey: "Software\Classes\{#Id}\shell\open\command"; ValueType: string; ValueData: """{app}\readinglist.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.txt\OpenWithProgids"; ValueType: string; ValueName: "{#Id}"; Flags: uninsdeletevalue

[Run]
Filename: "{app}\readinglist.exe"; Description: "{cm:LaunchProgram,readinglist}"; Flags: nowait postinstall skipifsilent
