//! `referent`: live minuting of Danish public meetings in the terminal.

pub mod action;
pub mod app;
pub mod cli;
pub mod draft;
pub mod editor;
pub mod export;
pub mod import;
pub mod keymap;
pub mod meeting;
pub mod screen;
pub mod shell;
pub mod store;
