"""Bring in what others recorded: another archive's history, a web archive's pages, a text got by hand, another program's list of sources.

Every observation keeps its own time and its observer, apart from the time at which it was recorded here. `follow` decides what a row of
observations means, by the rule that live checks use; nothing of it is ever mailed. `ota` reads Open Terms Archive repositories.
"""
