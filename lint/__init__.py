"""copydesk: finds garbled phrasing, misplaced bylines and mistranslated idioms in articles, and suggests fixes.

Importing this package loads nothing else; import the module you need (`lint.pipeline` checks one document).
"""

__version__ = "0.1.0"
