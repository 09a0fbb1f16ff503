//! Where a decision says something else than its indstilling: nothing wrong, but worth a look.
