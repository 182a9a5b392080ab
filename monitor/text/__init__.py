"""Read and write the texts themselves: Markdown, what a reader sees of it, sentences, language, dates.

Pure and shared by every stage; import the module that does the job (`plain`, `markdown`, `context`, `sentences`, `language`, `dates`).
"""
