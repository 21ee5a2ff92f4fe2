"""Where the bundle starts: PyInstaller wants a script, and this one is the program."""

import sys

from readinglist.__main__ import main

sys.exit(main())
