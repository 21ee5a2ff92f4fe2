"""Draws the program's icon in every size of the hicolor theme from its one SVG.

    python packaging/icons.py

Needs no screen. The pictures are kept in the repository, so that a build needs no Qt.
"""

import os
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "resources" / "icons" / "readinglist.svg"
THEME = ROOT / "resources" / "share" / "icons" / "hicolor"
APP_ID = "io.github.readinglist.readinglist"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def main(theme: Path) -> None:
    """Write the SVG and a PNG of each size into the folder of an icon theme."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for size in SIZES:
        _draw(_place(theme, f"{size}x{size}", "png"), size)
    shutil.copyfile(SOURCE, _place(theme, "scalable", "svg"))


def _place(theme: Path, folder: str, suffix: str) -> Path:
    file = theme / folder / "apps" / f"{APP_ID}.{suffix}"
    file.parent.mkdir(parents=True, exist_ok=True)
    return file


def _draw(file: Path, size: int) -> None:
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    image.save(str(file))


if __name__ == "__main__":
    main(THEME)
