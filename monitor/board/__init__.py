"""Say what stands now, over the whole archive: what the newest texts say, and which days lie ahead.

`stances` reads the newest texts; what it read is kept, so that the next question is answered at once.
"""
