"""Takes out the findings that the author waived in the draft, and says which waivers no longer do anything."""

from __future__ import annotations
