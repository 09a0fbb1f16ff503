//! `referent export`: the referat, printed or as a file.

use std::path::Path;

use super::{load, put};
use crate::export::{self, Edition};
use crate::shell::Sentence;

pub(in crate::shell) fn export(
    dir: &Path,
    id: &str,
    output: Option<&Path>,
    open: bool,
) -> Result<u8, Sentence> {
    let meeting = load(dir, id)?;
    let text = export::markdown(&meeting, if open { Edition::Open } else { Edition::Full });
    put(&text, output)
}
