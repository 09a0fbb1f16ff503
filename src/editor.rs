//! The text editor: pure, knows no terminal.
