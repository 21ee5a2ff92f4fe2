"""Makes the README's pictures: the real window on the sample papers, light and dark.

    python packaging/screenshots.py [FOLDER]     (packaging/screenshots where none is given)

Needs no screen. The library it shows is a temporary one.
"""

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SIZE = (1280, 800)


def main(target: Path) -> None:
    """Write the pictures into `target`, each light and dark."""
    with tempfile.TemporaryDirectory() as scratch:
        os.environ |= {
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": "1.5",
            "XDG_CONFIG_HOME": f"{scratch}/config",
            "READINGLIST_CACHE": f"{scratch}/cache",
        }
        sys.path.insert(0, str(ROOT))
        from readinglist import settings
        from readinglist.settings import UserSettings

        target.mkdir(parents=True, exist_ok=True)
        settings.save(UserSettings(fetch_automatically=False))
        _prepare(Path(scratch) / "library")
        _take(Path(scratch) / "library", target)


def _prepare(folder: Path) -> None:
    from readinglist.library import Library
    from readinglist.model.paper import Priority, Status
    from readinglist.operations.sample import add_sample

    with Library(folder) as library:
        add_sample(library, ROOT / "resources" / "sample")
        ids = library.ids()
        library.mark(ids[:2], status=Status.TO_READ, priority=Priority.HIGH, tags=["world models"])
        library.mark(ids[4:6], status=Status.TO_READ, priority=Priority.MEDIUM, tags=["robots"])
        library.mark(ids[6:7], status=Status.READING, tags=["evaluation"])
        library.mark(ids[8:11], status=Status.READ, tags=["evaluation"])
        library.mark(ids[12:14], status=Status.SKIPPED)
        library.mark(ids[3:4], priority=Priority.LOW)
        library.set_notes(ids[0], "Compare with the maze results of last spring.")


def _take(folder: Path, target: Path) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QKeySequence
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from readinglist.app import create_main_window
    from readinglist.gui.preferences import Appearance, Settings

    application = QApplication(sys.argv[:1])
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        settings = Settings()
        settings.change(appearance=appearance)
        settings.save()
        window = create_main_window(folder)
        window.resize(*SIZE)
        window.show()
        QTest.qWait(1500)
        window.grab().save(str(target / f"window-{appearance}.png"))
        for name, key, typed in (("palette", "Ctrl+K", "pap"), ("card", "V", "")):
            QTest.keySequence(window, QKeySequence(key))
            QTest.keyClicks(application.focusWidget() or window, typed)
            QTest.qWait(700)
            window.grab().save(str(target / f"{name}-{appearance}.png"))
            QTest.keyClick(application.focusWidget() or window, Qt.Key.Key_Escape)
        window.close()
        application.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "packaging" / "screenshots")
