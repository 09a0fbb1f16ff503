//! Bytes to a meeting and warnings.
