"""Read the text of pages that scripts draw, from the data that the page carries."""
