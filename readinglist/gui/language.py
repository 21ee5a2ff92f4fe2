"""The language of the window: the user's choice, else the system's, else English."""

import xml.etree.ElementTree as ET

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from readinglist import paths


def languages() -> list[str]:
    """The languages there are besides English, by their codes (``de``)."""
    files = paths.resource("translations").glob("readinglist_*.qm")
    return sorted(file.stem.removeprefix("readinglist_") for file in files)


def name_of(language: str) -> str:
    """What a language calls itself."""
    name = QLocale(language).nativeLanguageName()
    return name[:1].upper() + name[1:]


def texts(context: str) -> list[str]:
    """The English texts of a context, as any of the translations has them."""
    for file in paths.resource("translations").glob("readinglist_*.ts"):
        for one in ET.parse(file).getroot().iter("context"):
            if one.findtext("name") == context:
                return [message.findtext("source", "") for message in one.iter("message")]
    return []


def speak(application: QCoreApplication, language: str) -> None:
    """Have the program speak a language from now on; empty is the system's.

    Qt's own words follow only where the program's do: two languages in one dialog are worse.
    """
    locale = QLocale(language) if language else QLocale.system()
    if language:
        QLocale.setDefault(locale)
    ours = str(paths.resource("translations"))
    qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for folder, name in ((ours, "readinglist"), (qts, "qtbase")):
        translator = QTranslator(application)
        if not translator.load(locale, name, "_", folder):
            return
        application.installTranslator(translator)
