"""Print one of the README's two commands, so that CI runs what a reader would run.

python3 .ci/readme_command.py install|tests
"""

import re
import sys
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"
text = README.read_text(encoding="utf-8")
found = re.search(rf"<!-- command: {re.escape(sys.argv[1])} -->\s*```(?:sh|bash|console)\n(.*?)```", text, re.DOTALL)
if found is None:
    sys.exit(f"README.md has no fence marked <!-- command: {sys.argv[1]} -->")
print(found.group(1).strip())
