@echo off
rem Starts the program with the Node that lies beside it: nothing is looked for elsewhere, nothing is installed.
rem ASCII only, no block in parentheses, every path in quotes: a path may hold spaces, accents, and & ( ) ! ^ or the percent sign.
setlocal EnableExtensions DisableDelayedExpansion
set "NOEUD=%~dp0programme\node\node.exe"
set "PROGRAMME=%~dp0programme\bin\clsante.cjs"
if not exist "%NOEUD%" goto incomplet
if not exist "%PROGRAMME%" goto incomplet
set "NODE_OPTIONS="
set "PAGE="
for /f "tokens=2 delims=:." %%P in ('%SystemRoot%\System32\chcp.com') do set "PAGE=%%P"
%SystemRoot%\System32\chcp.com 65001 >nul
if "%~1"=="" goto menu
if /i "%~f1"=="%~1" goto depose
"%NOEUD%" "%PROGRAMME%" %*
set "CODE=%ERRORLEVEL%"
goto rendre

:menu
rem A double click starts in the folder of this file, or in Windows when that folder is on a server: contracts live elsewhere.
if /i "%CD%\"=="%~dp0" goto documents
if /i "%CD%"=="%SystemRoot%" goto documents
if /i "%CD%"=="%SystemRoot%\System32" goto documents
pushd "%CD%"
goto ouvrir

:documents
set "DOCUMENTS="
for /f "tokens=2,*" %%A in ('%SystemRoot%\System32\reg.exe query "HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\Shell Folders" /v Personal 2^>nul') do set "DOCUMENTS=%%B"
if not defined DOCUMENTS set "DOCUMENTS=%USERPROFILE%\Documents"
if not exist "%DOCUMENTS%\" set "DOCUMENTS=%USERPROFILE%\Documents"
if not exist "%DOCUMENTS%\CLS\" mkdir "%DOCUMENTS%\CLS" 2>nul
pushd "%DOCUMENTS%\CLS" 2>nul || pushd "%USERPROFILE%"

:ouvrir
"%NOEUD%" "%PROGRAMME%"
set "CODE=%ERRORLEVEL%"
popd
goto attendre

:depose
rem One folder: checked from inside, so that the remarks name its files shortly; the menu follows. Anything else is named in full.
if not "%~2"=="" goto chemins
if not exist "%~1\" goto chemins
pushd "%~1" 2>nul || goto chemins
"%NOEUD%" "%PROGRAMME%" .
set "CODE=%ERRORLEVEL%"
popd
goto attendre

:chemins
"%NOEUD%" "%PROGRAMME%" validate %*
set "CODE=%ERRORLEVEL%"

:attendre
echo.
pause

:rendre
if defined PAGE %SystemRoot%\System32\chcp.com %PAGE% >nul
exit /b %CODE%

:incomplet
echo Le dossier "programme" n'est pas avec clsante.cmd.
echo.
echo Si vous venez d'ouvrir le fichier .zip : refermez-le, faites un clic droit sur lui,
echo choisissez "Extraire tout...", puis relancez clsante.cmd depuis le dossier extrait.
echo.
pause
exit /b 2
