"""Write the blocks of a document: lines, lists with their markers, tables, emphasis and links."""
