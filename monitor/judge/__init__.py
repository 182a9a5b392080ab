"""Tell pages and texts of a document from what only looks like one.

`response` judges an answer before extraction, `document` a text by itself, `text` the step from one text to the next.
Import the module you need: none of them loads the others.
"""
