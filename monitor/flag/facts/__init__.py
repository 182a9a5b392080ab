"""Find the facts of a finding, each with the words it came from: from when, for whom, which default, which way out."""
