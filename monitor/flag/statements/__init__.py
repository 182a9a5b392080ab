"""Read what a sentence says about AI training, and about consent: who may do what, with which data, under which condition."""
