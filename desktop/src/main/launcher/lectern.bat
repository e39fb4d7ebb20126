@echo off
rem Starts Lectern with a JDK 25 or newer. Versions are read from files, as starting Java to ask it takes longer.
setlocal EnableExtensions
set "HOME_DIR=%~dp0.."
for %%d in ("%HOME_DIR%") do set "HOME_DIR=%%~fd"

set "FOUND="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined FOUND for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try "%%~dp$PATH:j.."
for %%r in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks") do (
  if not defined FOUND if exist "%%~r\" for /d %%d in ("%%~r\*") do call :try "%%~fd"
)
if not defined FOUND (
  echo lectern: needs Java 25 or newer, and found none. Install a JDK 25 from https://adoptium.net or set JAVA_HOME. 1>&2
  exit /b 1
)

rem The start cache lives beside the program, or, where that can't be written, with the user's caches. It bears the name
rem of this build: Java sees whether it was made by another Java, and not that it holds the classes of other jars.
set "CACHE=%HOME_DIR%\cache\lectern-@lectern.build@.aot"
copy /y nul "%HOME_DIR%\cache\.write" >nul 2>&1
if errorlevel 1 (
  if not exist "%CACHE%" set "CACHE=%LOCALAPPDATA%\lectern\cache\lectern-@lectern.build@.aot"
  if exist "%LOCALAPPDATA%\lectern\cache\lectern-@lectern.build@.aot" set "CACHE=%LOCALAPPDATA%\lectern\cache\lectern-@lectern.build@.aot"
) else (
  del "%HOME_DIR%\cache\.write" >nul 2>&1
)
set AOT=
if exist "%CACHE%" set AOT="-XX:AOTCache=%CACHE%"

"%FOUND%\bin\java.exe" "@%HOME_DIR%\lib\jvm.options" %AOT% "-Dlectern.cache=%CACHE%" %LECTERN_JVM_OPTIONS% -jar "%HOME_DIR%\lectern.jar" %*
exit /b %ERRORLEVEL%

:try
if defined FOUND exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=1,2 delims==." %%a in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  set "NUMBER=%%~b"
)
set "NUMBER=%NUMBER:"=%"
if %NUMBER% GEQ 25 set "FOUND=%~f1"
exit /b 0
