"""Find the links to a site's terms on a page of it: pure functions over HTML.

`links` finds them, by the words and paths that `kinds` knows from the tables of `words`; `sites` tells which hosts belong together.
"""

from monitor.discover.kinds import find_kind_by_path
from monitor.discover.links import TermsLink, find_terms_links
from monitor.discover.sites import find_site, is_same_site

__all__ = ["TermsLink", "find_kind_by_path", "find_site", "find_terms_links", "is_same_site"]
