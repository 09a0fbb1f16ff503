//! Every command the user can give.
