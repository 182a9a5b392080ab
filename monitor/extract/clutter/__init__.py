"""Find the terms on a page by themselves, and take out what is no part of them."""
